package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Rollover;
import org.retainer.hours.HourLedger;
import org.retainer.time.HoursAndMinutes;

/**
 * The values of the form in which a budget is created or changed, as they stand in its fields.
 *
 * @param version 0 for a new budget
 */
public record BudgetForm(
        long id,
        long version,
        String name,
        String unit,
        String kind,
        String start,
        String end,
        String counts,
        String components,
        String activities,
        String issues,
        boolean surplus,
        boolean deficit,
        String maxCarry,
        String expires,
        String fee,
        String overageRate,
        String thresholds) {

    /** Makes the form of a new monthly budget of hours, from the present month on. */
    static BudgetForm blank(LocalDate today, String name) {
        return new BudgetForm(
                0,
                0,
                name,
                "HOURS",
                "MONTH",
                today.withDayOfMonth(1).toString(),
                "",
                "BILLABLE",
                "",
                "",
                "",
                false,
                false,
                "",
                "",
                "",
                "",
                "50, 80, 100");
    }

    static BudgetForm of(Budget budget, LocalDate today, HourLedger ledger) {
        Rollover rollover = budget.rollover().on(today);
        BudgetPrice price = budget.price().on(today);
        return new BudgetForm(
                budget.id(),
                budget.version(),
                budget.name(),
                budget.unit().name(),
                budget.period().name(),
                budget.start().toString(),
                budget.end().map(LocalDate::toString).orElse(""),
                budget.counts().name(),
                joined(budget.scope().components().stream().toList()),
                joined(budget.scope().activities().stream().toList()),
                joined(BudgetFacts.keys(budget, ledger)),
                rollover.surplus(),
                rollover.deficit(),
                rollover.maxCarry().isPresent()
                        ? amount(budget, rollover.maxCarry().getAsLong())
                        : "",
                rollover.expiresAfterPeriods().isPresent()
                        ? String.valueOf(rollover.expiresAfterPeriods().getAsInt())
                        : "",
                money(price.fee()),
                money(price.overageRate()),
                budget.thresholds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    public boolean isNew() {
        return version == 0;
    }

    private static String amount(Budget budget, long amount) {
        return budget.unit() == BudgetUnit.HOURS
                ? HoursAndMinutes.of(amount)
                : Money.ofMinor(budget.currency(), amount).getAmount().toPlainString();
    }

    private static String money(Optional<Money> money) {
        return money.map(found -> found.getAmount().toPlainString()).orElse("");
    }

    private static String joined(List<String> names) {
        return names.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(", "));
    }
}
