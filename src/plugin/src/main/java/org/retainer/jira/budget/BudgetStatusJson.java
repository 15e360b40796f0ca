package org.retainer.jira.budget;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Overage;
import org.retainer.jira.json.Json;
import org.retainer.jira.json.MoneyJson;

/** Writes how budgets stand: seconds of a budget of hours, money of one of money, under names that end in the unit. */
public final class BudgetStatusJson {
    private BudgetStatusJson() {}

    public static Json of(BudgetStatus status) {
        return written(
                status,
                json -> json.with(
                        "overageMoney", Overage.value(status).map(value -> MoneyJson.write(value.rounded()))));
    }

    private static Json written(BudgetStatus status, UnaryOperator<Json> money) {
        Budget budget = status.budget();
        LocalDate last = status.period().days().to();
        Json json = Json.object()
                .with("budget", budget.id())
                .with("name", budget.name())
                .with("unit", budget.unit())
                .with("period", status.period().id())
                .with("periodStart", status.period().days().from())
                .with("periodEnd", Optional.of(last).filter(day -> !day.equals(LocalDate.MAX)));
        amount(json, budget, "base", status.base());
        amount(json, budget, "carriedIn", status.carriedIn());
        amount(json, budget, "expired", status.expired());
        amount(json, budget, "transferred", status.transferred());
        amount(json, budget, "allowance", status.allowance());
        amount(json, budget, "spent", status.spent());
        amount(json, budget, "remaining", status.remaining());
        json.with("percent", status.percent()).with(BudgetFieldNames.of(budget.unit(), "forecast"), forecast(status));
        if (budget.unit() == BudgetUnit.HOURS) {
            json.with("overageSeconds", status.overage());
        }
        return money.apply(json)
                .with("unratedSeconds", status.unratedSeconds())
                .with("feePaid", budget.isPaidByFee(status.period().days().from()))
                .with("state", status.state());
    }

    /**
     * Writes what staff may know: of hours all but what an overage costs, of money how much of it is spent and whether that is
     * too much.
     */
    public static Json withoutMoney(BudgetStatus status) {
        if (status.budget().unit() == BudgetUnit.HOURS) {
            return written(status, json -> json);
        }
        LocalDate last = status.period().days().to();
        return Json.object()
                .with("budget", status.budget().id())
                .with("name", status.budget().name())
                .with("unit", status.budget().unit())
                .with("period", status.period().id())
                .with("periodStart", status.period().days().from())
                .with("periodEnd", Optional.of(last).filter(day -> !day.equals(LocalDate.MAX)))
                .with("percent", status.percent())
                .with("state", status.state());
    }

    private static void amount(Json json, Budget budget, String name, long amount) {
        json.with(BudgetFieldNames.of(budget.unit(), name), BudgetJson.amount(budget, amount));
    }

    private static Object forecast(BudgetStatus status) {
        OptionalLong forecast = status.forecast();
        return forecast.isPresent() ? BudgetJson.amount(status.budget(), forecast.getAsLong()) : null;
    }
}
