package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetCourse;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetState;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Overage;
import org.retainer.jira.budget.BudgetWords;

/**
 * How the periods of a budget have gone, for a chart and for the table that says the same.
 *
 * @param rows the latest period first
 * @param hidden how many earlier periods are left out
 * @param columns which of the columns have anything to say
 */
public record BudgetHistory(List<Row> rows, int hidden, Columns columns) {
    private static final int FEW = 12;

    /**
     * Makes the rows of some statuses.
     *
     * @param course of one budget
     * @param chosen the id of the period that the page shows
     */
    static BudgetHistory of(
            BudgetCourse course, String chosen, boolean all, LocalDate today, BudgetWords words, BudgetLink link) {
        Map<String, Overage> overages = Overage.of(course).stream()
                .collect(Collectors.toMap(overage -> overage.status().period().id(), Function.identity()));
        List<BudgetStatus> statuses = course.statuses();
        int hidden = all ? 0 : Math.max(0, statuses.size() - FEW);
        List<BudgetStatus> shown = statuses.subList(hidden, statuses.size());
        List<Row> rows = new ArrayList<>();
        for (BudgetStatus status : shown) {
            rows.add(Row.of(
                    status, Optional.ofNullable(overages.get(status.period().id())), chosen, today, words, link));
        }
        Collections.reverse(rows);
        Columns columns = new Columns(
                shown.stream().anyMatch(status -> status.carriedIn() != 0),
                shown.stream().anyMatch(status -> status.expired() != 0),
                shown.stream().anyMatch(status -> status.transferred() != 0),
                rows.stream().anyMatch(row -> !row.overage().isEmpty()));
        return new BudgetHistory(rows, hidden, columns);
    }

    /** Which columns differ from nothing in any row. */
    public record Columns(boolean carried, boolean expired, boolean transferred, boolean overage) {}

    /**
     * One period.
     *
     * @param overage what the overrun of a finished period costs the client; empty when nothing
     * @param spentNumber as charts draw it: hours, or units of the currency
     */
    public record Row(
            String name,
            String brief,
            String base,
            String carriedIn,
            String expired,
            String transferred,
            String allowance,
            String spent,
            String left,
            BudgetState state,
            boolean finished,
            String overage,
            boolean chosen,
            String address,
            double spentNumber,
            double allowanceNumber) {
        static Row of(
                BudgetStatus status,
                Optional<Overage> overage,
                String chosen,
                LocalDate today,
                BudgetWords words,
                BudgetLink link) {
            Budget budget = status.budget();
            BudgetPeriod period = status.period();
            boolean finished = period.days().to().isBefore(today);
            return new Row(
                    words.period(budget.period(), period),
                    words.brief(budget.period(), period),
                    words.amount(budget, status.base()),
                    status.carriedIn() == 0 ? "" : words.change(budget, status.carriedIn()),
                    status.expired() == 0 ? "" : words.amount(budget, status.expired()),
                    status.transferred() == 0 ? "" : words.change(budget, status.transferred()),
                    words.amount(budget, status.allowance()),
                    words.amount(budget, status.spent()),
                    words.left(status),
                    status.state(),
                    finished,
                    overage.flatMap(Overage::money).map(words::money).orElse(""),
                    period.id().equals(chosen),
                    link.of(budget, period),
                    number(budget, status.spent()),
                    number(budget, status.allowance()));
        }
    }

    /** Makes of an amount what charts draw: hours, or units of the currency. */
    static double number(Budget budget, long amount) {
        return budget.unit() == BudgetUnit.HOURS
                ? amount / 3600.0
                : Money.ofMinor(budget.currency(), amount).getAmount().doubleValue();
    }
}
