package org.retainer.margin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPeriods;
import org.retainer.budget.BudgetScope;
import org.retainer.hours.HourEntry;

/** Which hours a fee pays for: those that a fee-paid budget counts. They are never billed one by one. */
final class FeePaid {
    private final List<Budget> budgets;

    FeePaid(Collection<Budget> budgets) {
        this.budgets = budgets.stream().filter(Budget::isEverPaidByFee).toList();
    }

    /** Tells whether the entries of a day have to be looked at one by one. */
    boolean dependsOnEntries() {
        return budgets.stream().anyMatch(budget -> !budget.scope().isAll());
    }

    /** Tells whether a fee pays for everything on a day. */
    boolean holdsAllOf(LocalDate day) {
        return budgets.stream().anyMatch(budget -> budget.scope().isAll() && isPaid(budget, day));
    }

    boolean holds(HourEntry entry) {
        LocalDate day = entry.placement().day();
        return budgets.stream().anyMatch(budget -> isPaid(budget, day) && holds(budget.scope(), entry));
    }

    private static boolean isPaid(Budget budget, LocalDate day) {
        return BudgetPeriods.on(budget, day).isPresent() && budget.isPaidByFee(day);
    }

    private static boolean holds(BudgetScope scope, HourEntry entry) {
        return scope.isAll()
                || entry.issue().components().stream().anyMatch(one -> holds(scope.components(), one.name()))
                || holds(scope.activities(), entry.placement().activity())
                || scope.issueIds().contains(entry.issue().id())
                || entry.issue().parentId().filter(scope.issueIds()::contains).isPresent();
    }

    private static boolean holds(Collection<String> names, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(lower));
    }
}
