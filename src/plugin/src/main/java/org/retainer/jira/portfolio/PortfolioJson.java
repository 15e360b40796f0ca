package org.retainer.jira.portfolio;

import java.util.Optional;
import org.joda.money.Money;
import org.retainer.account.Account;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.jira.json.Json;
import org.retainer.jira.json.MoneyJson;
import org.retainer.jira.language.Texts;
import org.retainer.portfolio.PortfolioRow;

/** A client of the portfolio in JSON. */
final class PortfolioJson {
    private final ReasonWords words;

    PortfolioJson(Texts texts) {
        this.words = new ReasonWords(texts);
    }

    Json write(PortfolioRow row) {
        Account account = row.account();
        return Json.object()
                .with("account", account.key())
                .with("name", account.name())
                .with("lead", row.lead().name())
                .with("leadName", row.lead().displayName())
                .with("status", account.status())
                .with("category", account.category().on(row.on()))
                .with("budgetState", row.budgetState())
                .with(
                        "remainingSeconds",
                        row.remainingSeconds().isPresent()
                                ? row.remainingSeconds().getAsLong()
                                : null)
                .with("budget", row.leading().map(PortfolioJson::budget))
                .with("hoursSeconds", row.worked().seconds())
                .with("billableSeconds", row.worked().billableSeconds())
                .with("unbilled", row.unbilled().amount().map(MoneyJson::write))
                .with("unratedSeconds", row.unbilled().unratedSeconds())
                .with("outstanding", null)
                .with("overdue", null)
                .with("revenue", row.earned().revenue().map(MoneyJson::write))
                .with("margin", row.earned().margin().map(MoneyJson::write))
                .with("costUnratedSeconds", row.earned().costUnratedSeconds())
                .with("renewalDate", account.renewalDate())
                .with("health", row.diagnosis().health())
                .with("reasons", words.of(row.diagnosis()))
                .with(
                        "reasonCodes",
                        row.diagnosis().reasons().stream()
                                .map(reason -> reason.code().name())
                                .toList());
    }

    /** The budget that stands for all of the client's. */
    private static Json budget(BudgetStatus status) {
        boolean hours = status.budget().unit() == BudgetUnit.HOURS;
        String unit = hours ? "Seconds" : "Money";
        return Json.object()
                .with("budget", status.budget().id())
                .with("name", status.budget().name())
                .with("unit", status.budget().unit())
                .with("period", status.period().id())
                .with("allowance" + unit, amount(status, Optional.of(status.allowance())))
                .with("spent" + unit, amount(status, Optional.of(status.spent())))
                .with("remaining" + unit, amount(status, Optional.of(status.remaining())))
                .with(
                        "forecast" + unit,
                        amount(
                                status,
                                status.forecast().isPresent()
                                        ? Optional.of(status.forecast().getAsLong())
                                        : Optional.empty()))
                .with("percent", status.percent())
                .with("state", status.state());
    }

    private static Optional<Object> amount(BudgetStatus status, Optional<Long> amount) {
        return amount.map(value -> status.budget().unit() == BudgetUnit.HOURS
                ? value
                : MoneyJson.write(Money.ofMinor(status.budget().currency(), value)));
    }
}
