package org.retainer.jira.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.Rollover;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.time.History;

/** Translates what holds of a budget from a day on into rows and back: parts with semicolons between, empty for none. */
final class BudgetTerms {
    private static final String BASE = "BASE";
    private static final String ROLLOVER = "ROLLOVER";
    private static final String PRICE = "PRICE";
    private static final String SURPLUS = "S";
    private static final String DEFICIT = "D";

    private BudgetTerms() {}

    static List<Row> rows(Budget budget) {
        List<Row> rows = new ArrayList<>();
        add(rows, budget, BASE, budget.base(), String::valueOf);
        add(rows, budget, ROLLOVER, budget.rollover(), BudgetTerms::written);
        add(rows, budget, PRICE, budget.price(), BudgetTerms::written);
        return rows;
    }

    static History<Long> base(List<StoredBudgetTerm> terms) {
        return history(terms, BASE, Long::valueOf);
    }

    static History<Rollover> rollover(List<StoredBudgetTerm> terms) {
        return history(terms, ROLLOVER, content -> {
            String[] parts = content.split(";", -1);
            return new Rollover(
                    parts[0].contains(SURPLUS),
                    parts[0].contains(DEFICIT),
                    parts[1].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(parts[1])),
                    parts[2].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[2])));
        });
    }

    static History<BudgetPrice> price(List<StoredBudgetTerm> terms, CurrencyUnit currency) {
        return history(terms, PRICE, content -> {
            String[] parts = content.split(";", -1);
            return new BudgetPrice(money(parts[0], currency), money(parts[1], currency));
        });
    }

    private static String written(Rollover rule) {
        return (rule.surplus() ? SURPLUS : "") + (rule.deficit() ? DEFICIT : "") + ";"
                + (rule.maxCarry().isPresent() ? String.valueOf(rule.maxCarry().getAsLong()) : "") + ";"
                + (rule.expiresAfterPeriods().isPresent()
                        ? String.valueOf(rule.expiresAfterPeriods().getAsInt())
                        : "");
    }

    private static String written(BudgetPrice price) {
        return written(price.fee()) + ";" + written(price.overageRate());
    }

    private static String written(Optional<Money> amount) {
        return amount.map(money -> String.valueOf(money.getAmountMinorLong())).orElse("");
    }

    private static Optional<Money> money(String minor, CurrencyUnit currency) {
        return minor.isEmpty() ? Optional.empty() : Optional.of(Money.ofMinor(currency, Long.parseLong(minor)));
    }

    private static <T> void add(
            List<Row> rows, Budget budget, String kind, History<T> history, Function<T, String> written) {
        history.steps()
                .forEach(step -> rows.add(new Row()
                        .with("ACCOUNT_ID", budget.accountId())
                        .with("BUDGET_ID", budget.id())
                        .with("KIND", kind)
                        .with("FROM_DAY", Days.of(step.from()))
                        .with("CONTENT", written.apply(step.value()))));
    }

    private static <T> History<T> history(List<StoredBudgetTerm> terms, String kind, Function<String, T> read) {
        return History.of(terms.stream()
                .filter(term -> term.getKind().equals(kind))
                .sorted(Comparator.comparingInt(StoredBudgetTerm::getFromDay))
                .map(term ->
                        new History.Step<>(Days.dayOrEver(term.getFromDay()), read.apply(Row.text(term.getContent()))))
                .toList());
    }
}
