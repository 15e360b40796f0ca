package org.retainer.jira.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPeriods;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.BudgetTerms;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Rollover;
import org.retainer.jira.json.Json;
import org.retainer.jira.json.MoneyJson;

/** Writes budgets. What holds from a period on is written as it is in the present period. */
final class BudgetJson {
    private final Budget budget;
    private final LocalDate present;

    private BudgetJson(Budget budget, LocalDate today) {
        this.budget = budget;
        this.present = BudgetPeriods.nearest(budget, today).days().from();
    }

    /** @param issueKeys the keys of issues in the scope, by id */
    static Json of(Budget budget, String accountKey, Map<Long, String> issueKeys, LocalDate today) {
        BudgetJson json = new BudgetJson(budget, today);
        BudgetPrice price = budget.price().on(json.present);
        return json.amount(
                        Json.object()
                                .with("id", budget.id())
                                .with("account", accountKey)
                                .with("name", budget.name())
                                .with("unit", budget.unit())
                                .with("period", budget.period())
                                .with("start", budget.start())
                                .with("end", budget.end()),
                        "base",
                        budget.base().on(json.present))
                .with("counts", budget.counts())
                .with("scope", json.scope(issueKeys))
                .with("rollover", json.rollover())
                .with("fee", price.fee().map(MoneyJson::write))
                .with("overageRate", price.overageRate().map(MoneyJson::write))
                .with("thresholds", budget.thresholds())
                .with("terms", json.terms())
                .with("version", budget.version());
    }

    /** Writes an amount in a budget's unit: seconds, or money. */
    static Object amount(Budget budget, long amount) {
        return budget.unit() == BudgetUnit.HOURS
                ? Long.valueOf(amount)
                : MoneyJson.write(Money.ofMinor(budget.currency(), amount));
    }

    private Json amount(Json json, String name, long amount) {
        return json.with(BudgetFieldNames.of(budget.unit(), name), amount(budget, amount));
    }

    private Json scope(Map<Long, String> issueKeys) {
        return Json.object()
                .with("components", new TreeSet<>(budget.scope().components()))
                .with("activities", new TreeSet<>(budget.scope().activities()))
                .with(
                        "issues",
                        budget.scope().issueIds().stream()
                                .sorted()
                                .flatMap(id -> Stream.ofNullable(issueKeys.get(id)))
                                .toList());
    }

    private Json rollover() {
        Rollover rule = budget.rollover().on(present);
        Object most =
                rule.maxCarry().isPresent() ? amount(budget, rule.maxCarry().getAsLong()) : null;
        Object periods = rule.expiresAfterPeriods().isPresent()
                ? Integer.valueOf(rule.expiresAfterPeriods().getAsInt())
                : null;
        return Json.object()
                .with("surplus", rule.surplus())
                .with("deficit", rule.deficit())
                .with(BudgetFieldNames.of(budget.unit(), "maxCarry"), most)
                .with("expiresAfterPeriods", periods);
    }

    private List<Json> terms() {
        return BudgetTerms.of(budget).stream()
                .map(term -> amount(Json.object().with("from", term.from()), "base", term.value()))
                .toList();
    }
}
