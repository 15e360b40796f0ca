package org.retainer.jira.portfolio;

import java.util.List;
import org.retainer.jira.json.Json;
import org.retainer.jira.json.MoneyJson;
import org.retainer.portfolio.Churn;
import org.retainer.portfolio.ClientDay;
import org.retainer.portfolio.Earned;
import org.retainer.portfolio.ManagerRow;

/** A manager's period in JSON. */
final class ManagersJson {
    private ManagersJson() {}

    static Json write(ManagerRow row) {
        Churn churn = row.churn();
        return Json.object()
                .with("lead", row.lead().name())
                .with("leadName", row.lead().displayName())
                .with("active", row.lead().active())
                .with("clients", row.clients())
                .with("accounts", row.open())
                .with("load", row.load())
                .with("hoursSeconds", row.seconds())
                .with("billableSeconds", row.billableSeconds())
                .with("money", row.earned().stream().map(ManagersJson::money).toList())
                .with("activeAtStart", churn.activeAtStart())
                .with("ended", days(churn.ended()))
                .with("endedOfActive", churn.endedOfActive())
                .with("churnPercent", churn.percent())
                .with("renewalsDue", days(row.renewalsDue()))
                .with("renewalsDone", days(row.renewalsDone()))
                .with("servicesStarted", days(row.servicesStarted()));
    }

    private static Json money(Earned earned) {
        return Json.object()
                .with("currency", earned.currency().getCode())
                .with("revenue", earned.revenue().map(MoneyJson::write))
                .with("margin", earned.margin().map(MoneyJson::write))
                .with("marginUnknown", earned.unknown())
                .with("unratedSeconds", earned.unratedSeconds())
                .with("costUnratedSeconds", earned.costUnratedSeconds());
    }

    private static List<Json> days(List<ClientDay> days) {
        return days.stream()
                .map(day -> {
                    Json json = Json.object()
                            .with("account", day.account().key())
                            .with("name", day.account().name())
                            .with("day", day.day());
                    return day.what().isEmpty() ? json : json.with("service", day.what());
                })
                .toList();
    }
}
