package org.retainer.jira.budget;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetScope;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Counting;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Transfer;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;

/** Translates budgets and transfers into rows and back. */
final class BudgetRows {
    private BudgetRows() {}

    static Row row(Budget budget) {
        return new Row()
                .with("ACCOUNT_ID", budget.accountId())
                .with("NAME", budget.name())
                .with("UNIT", budget.unit().name())
                .with("CURRENCY", budget.currency().getCode())
                .with("PERIOD_KIND", budget.period().name())
                .with("START_DAY", Days.of(budget.start()))
                .with("END_DAY", Days.of(budget.end()))
                .with("COUNTS", budget.counts().name())
                .with("SCOPE_COMPONENTS", lines(budget.scope().components()))
                .with("SCOPE_ACTIVITIES", lines(budget.scope().activities()))
                .with("SCOPE_ISSUES", numbers(budget.scope().issueIds()))
                .with("THRESHOLDS", numbers(budget.thresholds()))
                .with("VERSION_NUMBER", budget.version());
    }

    /** Changes the main row. */
    static void change(StoredBudget row, Budget budget) {
        row.setName(budget.name());
        row.setUnit(budget.unit().name());
        row.setCurrency(budget.currency().getCode());
        row.setPeriodKind(budget.period().name());
        row.setStartDay(Days.of(budget.start()));
        row.setEndDay(Days.of(budget.end()));
        row.setCounts(budget.counts().name());
        row.setScopeComponents(orNull(lines(budget.scope().components())));
        row.setScopeActivities(orNull(lines(budget.scope().activities())));
        row.setScopeIssues(orNull(numbers(budget.scope().issueIds())));
        row.setThresholds(orNull(numbers(budget.thresholds())));
        row.setVersionNumber(budget.version());
        row.save();
    }

    static Budget budget(StoredBudget row, List<StoredBudgetTerm> terms) {
        CurrencyUnit currency = CurrencyUnit.of(row.getCurrency());
        return Budget.begin(
                        row.getAccountId(),
                        row.getName(),
                        BudgetUnit.valueOf(row.getUnit()),
                        currency,
                        PeriodKind.valueOf(row.getPeriodKind()),
                        Days.day(row.getStartDay()))
                .id(row.getID())
                .end(Days.dayIfAny(row.getEndDay()))
                .base(BudgetTerms.base(terms))
                .rollover(BudgetTerms.rollover(terms))
                .price(BudgetTerms.price(terms, currency))
                .counts(Counting.valueOf(row.getCounts()))
                .scope(new BudgetScope(
                        Set.copyOf(read(row.getScopeComponents(), "\n", text -> text)),
                        Set.copyOf(read(row.getScopeActivities(), "\n", text -> text)),
                        Set.copyOf(read(row.getScopeIssues(), ",", Long::valueOf))))
                .thresholds(read(row.getThresholds(), ",", Integer::valueOf))
                .version(row.getVersionNumber())
                .build();
    }

    static Row row(Transfer transfer) {
        return new Row()
                .with("ACCOUNT_ID", transfer.accountId())
                .with("FROM_BUDGET", transfer.fromBudget())
                .with("FROM_PERIOD", transfer.fromPeriod())
                .with("TO_BUDGET", transfer.toBudget())
                .with("TO_PERIOD", transfer.toPeriod())
                .with("AMOUNT", transfer.amount())
                .with("REASON", transfer.reason())
                .with("MADE_BY", transfer.by())
                .with("MADE_AT", transfer.at().toEpochMilli());
    }

    static Transfer transfer(StoredTransfer row) {
        return new Transfer(
                row.getID(),
                row.getAccountId(),
                row.getFromBudget(),
                row.getFromPeriod(),
                row.getToBudget(),
                row.getToPeriod(),
                row.getAmount(),
                Row.text(row.getReason()),
                Row.text(row.getMadeBy()),
                Instant.ofEpochMilli(row.getMadeAt()));
    }

    private static String lines(Collection<String> names) {
        return names.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static String numbers(Collection<? extends Number> numbers) {
        return numbers.stream()
                .sorted((one, other) -> Long.compare(one.longValue(), other.longValue()))
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static <T> List<T> read(String stored, String between, Function<String, T> part) {
        return Stream.of(Row.text(stored).split(between))
                .filter(text -> !text.isEmpty())
                .map(part)
                .toList();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
