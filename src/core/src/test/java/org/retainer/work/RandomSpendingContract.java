package org.retainer.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.Test;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.BudgetScope;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Counting;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Spent;
import org.retainer.fixture.StoresContract;
import org.retainer.hours.Placement;
import org.retainer.rate.Rate;
import org.retainer.rate.RateKind;
import org.retainer.time.Period;

/**
 * Random entries, budgets, rates, closings and reopenings: after each change, and whether or not sums have been made meanwhile,
 * what is answered is what an obvious model makes of everything.
 */
public abstract class RandomSpendingContract extends StoresContract {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final YearMonth JANUARY = YearMonth.from(FIRST);
    private static final List<String> COMPONENTS = List.of("SEO", "Дизайн", "Ads");
    private static final List<String> ACTIVITIES = List.of("", "Write", "draw");
    private static final List<String> PEOPLE = List.of("anna", "boris");
    private static final int DAYS = 150;
    private static final int ISSUES = 6;
    private static final int STEPS = 60;

    private Random random;
    private WorkBench bench;
    private final Map<Long, Placement> entries = new TreeMap<>();
    private final Map<Long, Long> parents = new TreeMap<>();
    private final Map<Long, Set<String>> components = new TreeMap<>();
    private final List<Budget> budgets = new ArrayList<>();
    private final List<Rate> rates = new ArrayList<>();
    private final Set<YearMonth> closed = new TreeSet<>();
    private final Map<Long, YearMonth> stays = new TreeMap<>();
    private long lastId = 10_000;

    /** How many lives are lived: fewer where each takes longer. */
    protected int lives() {
        return 10;
    }

    @Test
    public void whateverHappensSumsAreRight() {
        for (int seed = 1; seed <= lives(); seed++) {
            random = new Random(seed);
            begin(seed);
            for (int step = 0; step < STEPS; step++) {
                change();
                if (random.nextInt(4) == 0) {
                    bench.clean();
                }
                if (random.nextInt(3) == 0) {
                    check("seed " + seed + ", step " + step);
                }
            }
            bench.clean();
            check("seed " + seed + ", at the end");
            assertThat(stores.work().dirty(List.of(bench.account.id()))).isEmpty();
        }
    }

    private void begin(int seed) {
        closeStores();
        stores = open();
        List.of(entries, parents, components, stays).forEach(Map::clear);
        budgets.clear();
        rates.clear();
        closed.clear();
        bench = WorkBench.open(stores);
        for (long issue = 1; issue <= ISSUES; issue++) {
            remember(issue);
        }
        assertThat(seed).isPositive();
    }

    private void change() {
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4 -> write(++lastId);
            case 5 -> anyEntry().ifPresent(this::write);
            case 6 -> anyEntry().ifPresent(id -> {
                bench.gone(id);
                entries.remove(id);
            });
            case 7 -> remember(1 + random.nextInt(ISSUES));
            case 8, 9 -> changeBudgets();
            case 10 -> changeRates();
            case 11, 12 -> close(JANUARY.plusMonths(random.nextInt(5)));
            default -> some(closed).ifPresent(this::reopen);
        }
    }

    private void write(long id) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        long seconds = random.nextInt(20_000);
        Placement placed = bench.placement(
                id,
                1 + random.nextInt(ISSUES),
                PEOPLE.get(random.nextInt(2)),
                ACTIVITIES.get(random.nextInt(3)),
                day,
                seconds);
        placed = WorkBench.with(
                placed,
                bench.account.id(),
                day,
                seconds,
                random.nextInt(4) == 0 ? 0 : seconds + random.nextInt(900),
                closed.contains(YearMonth.from(day)));
        Placement before = entries.put(id, placed);
        // what has come into another month counts as if it were new
        if (before != null && !before.month().equals(placed.month())) {
            stays.remove(id);
        }
        bench.write(placed);
    }

    private void remember(long issue) {
        Optional<Long> parent = random.nextInt(3) == 0 ? Optional.of(1L + random.nextInt(ISSUES)) : Optional.empty();
        Set<String> named =
                COMPONENTS.stream().filter(name -> random.nextInt(3) == 0).collect(Collectors.toSet());
        parents.remove(issue);
        parent.ifPresent(id -> parents.put(issue, id));
        components.put(issue, named);
        bench.issue(issue, parent, named.toArray(new String[0]));
    }

    private void changeBudgets() {
        if (budgets.size() > 3) {
            Budget removed = budgets.remove(random.nextInt(budgets.size()));
            bench.remove(removed);
            return;
        }
        LocalDate start = FIRST.plusDays(random.nextInt(60));
        Budget made = Budget.begin(
                        bench.account.id(),
                        "B",
                        random.nextBoolean() ? BudgetUnit.HOURS : BudgetUnit.MONEY,
                        WorkBench.RUB,
                        PeriodKind.MONTH,
                        start)
                .end(random.nextBoolean() ? Optional.empty() : Optional.of(start.plusDays(random.nextInt(100))))
                .counts(random.nextBoolean() ? Counting.ALL : Counting.BILLABLE)
                .scope(scope())
                .price(random.nextBoolean() ? BudgetPrice.NONE : BudgetPrice.of(Money.of(WorkBench.RUB, 1)))
                .build();
        if (budgets.isEmpty() || random.nextBoolean()) {
            budgets.add(bench.add(made));
        } else {
            int at = random.nextInt(budgets.size());
            Budget changed = made.change().id(budgets.get(at).id()).version(2).build();
            bench.replace(changed);
            budgets.set(at, changed);
        }
    }

    private BudgetScope scope() {
        return random.nextInt(3) == 0
                ? BudgetScope.ALL
                : new BudgetScope(
                        random.nextBoolean() ? Set.of() : Set.of(COMPONENTS.get(random.nextInt(3))),
                        random.nextBoolean() ? Set.of() : Set.of(ACTIVITIES.get(1 + random.nextInt(2))),
                        random.nextBoolean() ? Set.of() : Set.of(1L + random.nextInt(ISSUES)));
    }

    private void changeRates() {
        RateKind kind = random.nextBoolean() ? RateKind.BILL : RateKind.COST;
        boolean person = random.nextBoolean();
        Rate rate = new Rate(
                0,
                kind,
                kind == RateKind.BILL && random.nextBoolean() ? bench.account.id() : 0,
                person ? PEOPLE.get(random.nextInt(2)) : "",
                !person && kind == RateKind.BILL ? ACTIVITIES.get(random.nextInt(3)) : "",
                random.nextInt(5) == 0
                        ? Optional.empty()
                        : Optional.of(Money.ofMinor(WorkBench.RUB, random.nextInt(500_000))),
                FIRST.plusDays(random.nextInt(DAYS)));
        boolean there = rates.stream()
                .anyMatch(known -> known.kind() == rate.kind()
                        && known.accountId() == rate.accountId()
                        && known.person().equals(rate.person())
                        && known.activity().equals(rate.activity())
                        && known.from().equals(rate.from()));
        if (!there) {
            rates.add(bench.rate(
                    rate.kind(), rate.accountId(), rate.person(), rate.activity(), rate.amount(), rate.from()));
        }
    }

    private void close(YearMonth month) {
        if (!closed.contains(month)) {
            entries.values().forEach(entry -> {
                if (entry.late()
                        && !stays.containsKey(entry.worklogId())
                        && countsIn(entry).equals(month)) {
                    stays.put(entry.worklogId(), month);
                }
            });
            closed.add(month);
            bench.close(month);
        }
    }

    /** What was late in the month is in time again; what is kept in a closed one stays there. */
    private void reopen(YearMonth month) {
        closed.remove(month);
        stays.values().removeIf(month::equals);
        bench.reopen(month);
        List.copyOf(entries.values()).forEach(entry -> {
            if (entry.late() && entry.month().equals(month)) {
                Placement inTime = WorkBench.with(
                        entry, entry.accountId(), entry.day(), entry.seconds(), entry.billableSeconds(), false);
                entries.put(entry.worklogId(), inTime);
                bench.write(inTime);
            }
        });
    }

    private YearMonth countsIn(Placement entry) {
        if (stays.containsKey(entry.worklogId())) {
            return stays.get(entry.worklogId());
        }
        if (!entry.late()) {
            return entry.month();
        }
        return Arrival.firstOpen(entry.month(), closed);
    }

    private void check(String when) {
        LocalDate until = FIRST.plusDays(random.nextInt(DAYS + 60));
        Map<Long, SortedMap<YearMonth, Spent>> spent = bench.spending.byMonth(budgets, until);
        for (Budget budget : budgets) {
            assertThat(spent.get(budget.id()))
                    .as("%s until %s, %s", budget, until, when)
                    .isEqualTo(expected(budget, until));
        }
        Period days = new Period(FIRST.plusDays(random.nextInt(40)), until.plusDays(40));
        assertThat(bench.values.of(bench.account, days))
                .as("%s, %s", days, when)
                .isEqualTo(expected(days));
    }

    private SortedMap<YearMonth, Spent> expected(Budget budget, LocalDate until) {
        SortedMap<YearMonth, Spent> months = new TreeMap<>();
        for (Placement entry : entries.values()) {
            if (!entry.day().isAfter(until) && isCounted(budget, entry)) {
                YearMonth month = countsIn(entry);
                if (budget.end().isPresent()
                        && month.atDay(1).isAfter(budget.end().get())) {
                    month = entry.month();
                }
                months.merge(month, spent(budget, entry), Spent::plus);
            }
        }
        months.values().removeIf(Spent.NOTHING::equals);
        return months;
    }

    private boolean isCounted(Budget budget, Placement entry) {
        boolean inside = !entry.day().isBefore(budget.start())
                && !entry.day().isAfter(budget.end().orElse(LocalDate.MAX));
        BudgetScope scope = budget.scope();
        return inside
                && (scope.isAll()
                        || scope.activities().contains(entry.activity())
                        || scope.issueIds().contains(entry.issueId())
                        || scope.issueIds().contains(parents.getOrDefault(entry.issueId(), 0L))
                        || components.get(entry.issueId()).stream().anyMatch(scope.components()::contains));
    }

    private Spent spent(Budget budget, Placement entry) {
        long seconds = budget.counts() == Counting.ALL ? entry.seconds() : entry.billableSeconds();
        if (budget.unit() == BudgetUnit.HOURS) {
            return Spent.ofSeconds(seconds);
        }
        PricedSeconds priced = priced(seconds, bill(entry));
        return new Spent(seconds, priced.minorSeconds(), priced.unratedSeconds());
    }

    private WorkTotal expected(Period days) {
        WorkTotal total = WorkTotal.NONE;
        for (Placement entry : entries.values()) {
            if (days.contains(entry.day())) {
                PricedSeconds billable = priced(entry.billableSeconds(), bill(entry));
                boolean byFee =
                        budgets.stream().anyMatch(budget -> budget.isEverPaidByFee() && isCounted(budget, entry));
                PricedSeconds cost = priced(
                        entry.seconds(), stores.rates().card().cost(WorkBench.RUB, entry.authorKey(), entry.day()));
                total = total.plus(new WorkTotal(billable, byFee ? PricedSeconds.NONE : billable, cost));
            }
        }
        return total;
    }

    private Optional<Money> bill(Placement entry) {
        return stores.rates()
                .card()
                .bill(entry.accountId(), WorkBench.RUB, entry.authorKey(), entry.activity(), entry.day());
    }

    private static PricedSeconds priced(long seconds, Optional<Money> rate) {
        return rate.isEmpty()
                ? new PricedSeconds(seconds, BigInteger.ZERO, seconds)
                : new PricedSeconds(
                        seconds,
                        BigInteger.valueOf(seconds)
                                .multiply(BigInteger.valueOf(rate.get().getAmountMinorLong())),
                        0);
    }

    private Optional<Long> anyEntry() {
        return some(entries.keySet());
    }

    private <T> Optional<T> some(Set<T> values) {
        return values.isEmpty()
                ? Optional.empty()
                : values.stream().skip(random.nextInt(values.size())).findFirst();
    }
}
