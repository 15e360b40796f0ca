package org.retainer.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.account.AccountKey;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetBook;
import org.retainer.budget.BudgetScope;
import org.retainer.budget.BudgetStatuses;
import org.retainer.budget.BudgetTransfers;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.FakeSpending;
import org.retainer.budget.NewTransfer;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Transfer;
import org.retainer.fixture.Stores;
import org.retainer.refusal.Refusal;
import org.retainer.time.WorkingDays;

/** Budgets of one account, written from two nodes at the same moment. */
public class BudgetsOnTwoNodesTest extends TwoNodes {
    private static final LocalDate START = TIME.today().withDayOfMonth(1);
    private static final long HOUR = 3600;

    public BudgetsOnTwoNodesTest(DatabaseKind database) {
        super(database);
    }

    @Test
    public void whatIsLeftIsMovedOnce() throws Exception {
        create(one, "ACME");
        for (int round = 0; round < ROUNDS; round++) {
            long budget = add(one, "C" + round);
            List<Optional<Refusal>> outcomes =
                    atOnce(() -> refusal(() -> move(one, budget)), () -> refusal(() -> move(two, budget)));

            assertThat(outcomes.stream().flatMap(Optional::stream).map(Refusal::kind))
                    .containsExactly(Refusal.Kind.CONFLICT);
            assertThat(moves(budget)).hasSize(1);
        }
    }

    @Test
    public void oneOfTwoBudgetsThatCountTheSameIsRefused() throws Exception {
        create(one, "ACME");
        for (int round = 0; round < ROUNDS; round++) {
            String component = "C" + round;
            List<Optional<Refusal>> outcomes =
                    atOnce(() -> refusal(() -> add(one, component)), () -> refusal(() -> add(two, component)));

            assertThat(outcomes.stream().flatMap(Optional::stream).map(Refusal::kind))
                    .containsExactly(Refusal.Kind.CONFLICT);
        }
        assertThat(budgetBook(one).list(ADMIN, "ACME")).hasSize(ROUNDS);
    }

    @Test
    public void aBudgetIsDeletedOrMovedFromButNeverBoth() throws Exception {
        create(one, "ACME");
        for (int round = 0; round < ROUNDS; round++) {
            long budget = add(one, "C" + round);
            List<Optional<Refusal>> outcomes = atOnce(
                    () -> refusal(() -> budgetBook(one).delete(ADMIN, budget, OptionalLong.empty())),
                    () -> refusal(() -> move(two, budget)));

            assertThat(outcomes.stream().flatMap(Optional::stream)).hasSize(1);
            assertThat(one.budgets().byId(budget).isPresent())
                    .isEqualTo(moves(budget).size() == 1);
        }
    }

    private List<Transfer> moves(long budget) {
        long account = one.accounts().byKey(AccountKey.of("ACME")).orElseThrow().id();
        return one.budgets().transfers(account).stream()
                .filter(transfer -> transfer.fromBudget() == budget)
                .toList();
    }

    private static long add(Stores node, String component) {
        BudgetScope scope = new BudgetScope(Set.of(component), Set.of(), Set.of());
        return budgetBook(node)
                .create(ADMIN, "ACME", account -> Budget.begin(
                                account.id(),
                                component,
                                BudgetUnit.HOURS,
                                CurrencyUnit.of("RUB"),
                                PeriodKind.MONTH,
                                START)
                        .scope(scope)
                        .base(40 * HOUR)
                        .build())
                .id();
    }

    private static void move(Stores node, long budget) {
        WorkingDays week = new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), Set.of());
        BudgetStatuses statuses = new BudgetStatuses(node.budgets(), new FakeSpending(), () -> week);
        List<String> months = Stream.of(START, START.plusMonths(1))
                .map(day -> YearMonth.from(day).toString())
                .toList();
        new BudgetTransfers(node.budgets(), budgetBook(node), statuses, node.auditLog(), node.transactions(), TIME)
                .add(
                        ADMIN,
                        budget,
                        new NewTransfer(
                                OptionalLong.empty(),
                                months.get(0),
                                OptionalLong.empty(),
                                months.get(1),
                                BudgetUnit.HOURS,
                                30 * HOUR,
                                "Launch"));
    }

    private static BudgetBook budgetBook(Stores node) {
        return new BudgetBook(
                node.budgets(),
                book(node),
                node.accounts(),
                node.closings(),
                budget -> {},
                node.auditLog(),
                node.transactions(),
                TIME);
    }
}
