package org.retainer.jira.budget;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.MoneyJson;

/** Reads money in the currency of an account, never below 0. */
final class BudgetMoney {
    private BudgetMoney() {}

    static Optional<Money> read(Fields fields, String name, CurrencyUnit currency) {
        Optional<Money> money = MoneyJson.read(fields, name);
        if (money.filter(found -> !found.getCurrencyUnit().equals(currency)).isPresent()) {
            fields.complain(name, "budget.currency", currency);
            return Optional.empty();
        }
        if (money.filter(Money::isNegative).isPresent()) {
            fields.complain(name, "budget.money.negative");
            return Optional.empty();
        }
        return money;
    }
}
