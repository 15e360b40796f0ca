package org.retainer.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.time.History;
import org.retainer.time.WorkingDays;

/** Rules of budgets over random histories, against hours that are handed out one by one. */
public class RandomBudgetsTest {
    private static final int HISTORIES = 3_000;
    private static final LocalDate START = LocalDate.of(2026, 3, 1);

    @Test
    public void aCourseAgreesWithHoursHandedOutOneByOne() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Life life = new Life(new Random(seed));
            List<BudgetStatus> statuses = life.course(life.budget, life.today).statuses();
            TokenModel model = new TokenModel();
            for (int i = 0; i < statuses.size(); i++) {
                BudgetStatus status = statuses.get(i);
                YearMonth month = YearMonth.from(START).plusMonths(i);
                LocalDate first = month.atDay(1);
                TokenModel.Outcome expected = model.pass(
                        life.budget.base().on(first).intValue(),
                        (int) life.moved(Transfer::toPeriod, month),
                        (int) life.moved(Transfer::fromPeriod, month),
                        (int) life.spent.getOrDefault(month, Spent.NOTHING).seconds(),
                        life.budget.rollover().on(first));
                assertThat(new TokenModel.Outcome(
                                status.carriedIn(), status.expired(), status.allowance(), status.remaining()))
                        .as("seed %s, %s, %s", seed, month, life)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    public void amountsOfAStatusAddUp() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Life life = new Life(new Random(seed));
            for (BudgetStatus status : life.course(life.budget, life.today).statuses()) {
                assertThat(status.allowance()).isEqualTo(status.base() + status.carriedIn() + status.transferred());
                assertThat(status.remaining()).isEqualTo(status.allowance() - status.spent());
            }
        }
    }

    @Test
    public void transfersSumUpToNothingOverAllPeriods() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Life life = new Life(new Random(seed));
            LocalDate late = START.plusMonths(30);
            long sum = life.course(life.budget, late).statuses().stream()
                    .mapToLong(BudgetStatus::transferred)
                    .sum();
            assertThat(sum).as("seed %s", seed).isZero();
        }
    }

    @Test
    public void whateverTheHolidaysAForecastIsNeverBelowWhatIsSpentAndThereIsNoneBeforeTheFirstWorkingDay() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Life life = new Life(random);
            Set<LocalDate> free = new HashSet<>();
            for (LocalDate day = START; day.isBefore(START.plusMonths(14)); day = day.plusDays(1)) {
                if (random.nextInt(10) < seed % 11) {
                    free.add(day);
                }
            }
            WorkingDays days = new WorkingDays(workWeek(), free, Set.of());
            LocalDate on = life.today;
            BudgetCourse course = BudgetCourse.of(life.budget, life.transfers, life.spent, on, days);
            course.status().ifPresent(status -> {
                boolean worked =
                        status.period().days().from().datesUntil(on.plusDays(1)).anyMatch(days::isWorkingDay);
                assertThat(status.forecast().isPresent()).isEqualTo(worked);
                status.forecast().ifPresent(forecast -> assertThat(forecast).isGreaterThanOrEqualTo(status.spent()));
            });
        }
    }

    @Test
    public void aChangeTodayNeverMovesPeriodsThatHaveEnded() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Life life = new Life(random);
            BudgetEdit edit = BudgetEdit.of(life.budget, life.today);
            edit.base(random.nextInt(20));
            edit.rollover(Life.rule(random));
            List<BudgetStatus> before = life.course(life.budget, life.today).statuses();
            List<BudgetStatus> after = life.course(edit.build(), life.today).statuses();
            for (int i = 0; i < before.size() - 1; i++) {
                assertThat(figures(after.get(i))).isEqualTo(figures(before.get(i)));
            }
            BudgetStatus present = before.get(before.size() - 1);
            assertThat(after.get(before.size() - 1).carriedIn()).isEqualTo(present.carriedIn());
        }
    }

    @Test
    public void whatIsAvailableCanBeMovedAndNothingIsThenLackingBecauseOfIt() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Life life = new Life(random);
            BudgetCourse course = life.course(life.budget, life.today);
            List<BudgetStatus> statuses = course.statuses();
            BudgetPeriod source = statuses.get(random.nextInt(statuses.size())).period();
            long left = course.available(source);
            life.transfer(source.id(), "2099-01", (int) left);
            BudgetCourse moved = life.course(life.budget, life.today);
            for (int i = 0; i < statuses.size(); i++) {
                long was = statuses.get(i).remaining();
                assertThat(moved.statuses().get(i).remaining())
                        .as("seed %s, period %s from %s: %s", seed, i, source.id(), life)
                        .isGreaterThanOrEqualTo(Math.min(was, 0));
            }
        }
    }

    private static List<Object> figures(BudgetStatus status) {
        return List.of(
                status.period(),
                status.base(),
                status.carriedIn(),
                status.expired(),
                status.transferred(),
                status.allowance(),
                status.spent(),
                status.remaining(),
                status.percent(),
                status.forecast(),
                status.state());
    }

    private static Set<DayOfWeek> workWeek() {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    /** A year of a monthly budget, in small numbers. */
    private static final class Life {
        final Budget budget;
        final List<Transfer> transfers = new ArrayList<>();
        final TreeMap<YearMonth, Spent> spent = new TreeMap<>();
        final LocalDate today;
        private final WorkingDays days = new WorkingDays(workWeek(), Set.of(), Set.of());

        Life(Random random) {
            today = START.plusDays(random.nextInt(365));
            History<Long> base = History.always((long) random.nextInt(10));
            History<Rollover> rollover = History.always(rule(random));
            for (int month = 1; month < 12; month++) {
                if (random.nextInt(4) == 0) {
                    base = base.from(START.plusMonths(month), (long) random.nextInt(10));
                }
                if (random.nextInt(6) == 0) {
                    rollover = rollover.from(START.plusMonths(month), rule(random));
                }
            }
            budget = Budget.begin(1, "Life", BudgetUnit.HOURS, CurrencyUnit.EUR, PeriodKind.MONTH, START)
                    .id(5)
                    .base(base)
                    .rollover(rollover)
                    .build();
            for (LocalDate day = START; !day.isAfter(today); day = day.plusDays(1)) {
                if (random.nextInt(6) == 0) {
                    spent.merge(YearMonth.from(day), Spent.ofSeconds(random.nextInt(4)), Spent::plus);
                }
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                transfer(month(random), month(random), 1 + random.nextInt(8));
            }
        }

        static Rollover rule(Random random) {
            boolean surplus = random.nextInt(4) > 0;
            return new Rollover(
                    surplus,
                    random.nextBoolean(),
                    surplus && random.nextInt(3) == 0 ? OptionalLong.of(random.nextInt(12)) : OptionalLong.empty(),
                    surplus && random.nextInt(2) == 0 ? OptionalInt.of(1 + random.nextInt(3)) : OptionalInt.empty());
        }

        void transfer(String from, String to, int amount) {
            transfers.add(new Transfer(0, 1, 5, from, 5, to, amount, "why", "anna", Instant.EPOCH));
        }

        BudgetCourse course(Budget asked, LocalDate on) {
            return BudgetCourse.of(asked, transfers, spent, on, days);
        }

        long moved(java.util.function.Function<Transfer, String> end, YearMonth month) {
            return transfers.stream()
                    .filter(transfer -> end.apply(transfer).equals(month.toString()))
                    .mapToLong(Transfer::amount)
                    .sum();
        }

        private static String month(Random random) {
            return YearMonth.from(START).plusMonths(random.nextInt(14)).toString();
        }

        @Override
        public String toString() {
            return budget + " " + transfers + " " + spent + " " + today;
        }
    }
}
