package org.retainer.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What transfers bring into the periods of one budget, and take out of them. */
final class Moved {
    private final Map<String, Long> into = new HashMap<>();
    private final Map<String, Long> outOf = new HashMap<>();

    private Moved() {}

    static Moved of(Budget budget, List<Transfer> transfers) {
        Moved moved = new Moved();
        for (Transfer transfer : transfers) {
            if (transfer.toBudget() == budget.id()) {
                moved.into.merge(transfer.toPeriod(), transfer.amount(), Math::addExact);
            }
            if (transfer.fromBudget() == budget.id()) {
                moved.outOf.merge(transfer.fromPeriod(), transfer.amount(), Math::addExact);
            }
        }
        return moved;
    }

    long into(BudgetPeriod period) {
        return into.getOrDefault(period.id(), 0L);
    }

    long outOf(BudgetPeriod period) {
        return outOf.getOrDefault(period.id(), 0L);
    }
}
