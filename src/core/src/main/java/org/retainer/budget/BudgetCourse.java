package org.retainer.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.retainer.time.WorkingDays;

/**
 * A budget from its first period until a day: what each period is worth, what it spends and what it leaves to the next.
 *
 * <p>What is left is kept in layers by the period that left it. Spending uses layers oldest first, then the period's own
 * amount; transfers out take the own amount first, then layers. The rollover that a period ends with decides what is carried
 * on from it: whether a surplus or a deficit is, for how many periods, and how much at most.
 */
public final class BudgetCourse {
    private final Budget budget;
    private final Map<String, Spent> spent = new HashMap<>();
    private final Moved moved;
    private final LocalDate on;
    private final WorkingDays workingDays;
    private final SurplusLayers layers = new SurplusLayers();
    private final List<BudgetStatus> statuses = new ArrayList<>();
    private long deficit;
    private long expired;

    private BudgetCourse(Budget budget, Moved moved, LocalDate on, WorkingDays workingDays) {
        this.budget = budget;
        this.moved = moved;
        this.on = on;
        this.workingDays = workingDays;
    }

    /**
     * Runs through a budget's periods.
     *
     * @param transfers of the account; those of other budgets do not matter
     * @param spent by month, see {@link BudgetSpending#byMonth}, until the day
     * @param on the day asked about
     */
    public static BudgetCourse of(
            Budget budget,
            List<Transfer> transfers,
            SortedMap<YearMonth, Spent> spent,
            LocalDate on,
            WorkingDays workingDays) {
        BudgetCourse course = new BudgetCourse(budget, Moved.of(budget, transfers), on, workingDays);
        spent.forEach((month, sum) ->
                course.spent.merge(BudgetPeriods.of(budget, month).id(), sum, Spent::plus));
        course.run();
        return course;
    }

    /** Lists how each period stood at its end, and the one of the day on that day; none before the budget's start. */
    public List<BudgetStatus> statuses() {
        return List.copyOf(statuses);
    }

    /** Finds how the period of the day stands; empty when the day lies outside the budget. */
    public Optional<BudgetStatus> status() {
        return statuses.isEmpty() ? Optional.empty() : Optional.of(last()).filter(this::isPresent);
    }

    /**
     * Tells how much a period has left on the day, to be moved elsewhere: of a past one what is still unused of its surplus
     * where that is carried on, else what it left; of the present and of a coming one what remains; never below 0. A period
     * that the course has not reached has nothing: ask a course until that period's first day.
     */
    public long available(BudgetPeriod period) {
        for (int number = 0; number < statuses.size(); number++) {
            BudgetStatus status = statuses.get(number);
            if (status.period().id().equals(period.id())) {
                boolean past = number < statuses.size() - 1;
                boolean carried = past && ruleOf(status.period()).surplus();
                return Math.max(0, carried ? layers.of(number) : status.remaining());
            }
        }
        return 0;
    }

    private void run() {
        List<BudgetPeriod> periods = BudgetPeriods.until(budget, on);
        for (int number = 0; number < periods.size(); number++) {
            if (number > 0) {
                carryOn(number - 1, last());
            }
            pass(periods.get(number));
        }
    }

    private void pass(BudgetPeriod period) {
        long base = budget.base().on(period.days().from());
        long in = moved.into(period);
        long out = moved.outOf(period);
        long carriedIn = layers.sum() - deficit;
        Spent sum = spent.getOrDefault(period.id(), Spent.NOTHING);
        Pace pace = new Pace(budget, period, on, workingDays);
        long amount = pace.amount(sum);
        long own = base + in - deficit;
        long outOfOwn = Math.min(out, Math.max(0, own));
        layers.take(out - outOfOwn);
        layers.take(amount);
        statuses.add(Standing.of(budget, period, new Standing.Means(base, carriedIn, expired, in - out), sum, pace));
    }

    /** Leaves to the next period what remains of this one. */
    private void carryOn(int number, BudgetStatus status) {
        Rollover rule = ruleOf(status.period());
        long remaining = status.remaining();
        deficit = rule.deficit() ? Math.max(0, -remaining) : 0;
        if (!rule.surplus()) {
            expired = layers.clear();
            return;
        }
        layers.add(number, remaining - layers.sum());
        expired = rule.expiresAfterPeriods().isPresent()
                ? layers.dropBefore(number + 1 - rule.expiresAfterPeriods().getAsInt())
                : 0;
        if (rule.maxCarry().isPresent()) {
            expired += layers.dropAbove(rule.maxCarry().getAsLong());
        }
    }

    private Rollover ruleOf(BudgetPeriod period) {
        return budget.rollover().on(period.days().from());
    }

    private BudgetStatus last() {
        return statuses.get(statuses.size() - 1);
    }

    private boolean isPresent(BudgetStatus status) {
        return status.period().days().contains(on);
    }
}
