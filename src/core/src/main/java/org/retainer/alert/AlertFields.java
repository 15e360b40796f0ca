package org.retainer.alert;

import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;
import org.retainer.budget.BudgetUnit;
import org.retainer.time.HoursAndMinutes;

/** An alert as the audit log keeps it. */
final class AlertFields {
    private AlertFields() {}

    static Map<String, String> of(Alert alert) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("budget", alert.budgetName());
        fields.put("budgetPeriod", alert.period().id());
        if (alert.kind() == AlertKind.THRESHOLD) {
            fields.put("threshold", alert.threshold() + " %");
        }
        fields.put("spent", amount(alert, alert.spent()));
        fields.put("allowance", amount(alert, alert.allowance()));
        alert.forecast().ifPresent(forecast -> fields.put("forecast", amount(alert, forecast)));
        return fields;
    }

    private static String amount(Alert alert, long amount) {
        return alert.unit() == BudgetUnit.HOURS
                ? HoursAndMinutes.of(amount)
                : Money.ofMinor(alert.currency(), amount).toString();
    }
}
