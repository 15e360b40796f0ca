package org.retainer.jira.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.Money;
import org.retainer.access.People;
import org.retainer.alert.Alert;
import org.retainer.alert.AlertBook;
import org.retainer.alert.AlertKind;
import org.retainer.budget.BudgetUnit;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.json.MoneyJson;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.time.InstallationTime;

/** Answers requests about the alerts of an account. */
public final class AlertRequests {
    private static final String ABSENT = "alert.absent";

    private final AlertBook book;
    private final People people;
    private final InstallationTime time;

    public AlertRequests(AlertBook book, People people, InstallationTime time) {
        this.book = book;
        this.people = people;
        this.time = time;
    }

    public Reply list(Asker asker, String accountKey, Parameters parameters) {
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<Json> values = book.list(asker.viewer(), accountKey, startAt, maxResults).stream()
                .map(alert -> json(asker, alert))
                .toList();
        return Reply.ok(Reply.list(startAt, maxResults, book.count(asker.viewer(), accountKey), values));
    }

    /** Dismisses an alert: {@code {"acknowledged": true}}. */
    public Reply change(Asker asker, String accountKey, String id, String body) {
        long alert = Ids.parse(ABSENT, id);
        Fields fields = Fields.of(body, Set.of("acknowledged"));
        if (!fields.bool("acknowledged").orElse(false)) {
            fields.complain("acknowledged", "choice", List.of("true"));
        }
        fields.check();
        return Reply.ok(json(asker, book.dismiss(asker.viewer(), accountKey, alert)));
    }

    private Json json(Asker asker, Alert alert) {
        LocalDate last = alert.period().days().to();
        Json json = Json.object()
                .with("id", alert.id())
                .with("budget", alert.budgetId())
                .with("name", alert.budgetName())
                .with("unit", alert.unit())
                .with("period", alert.period().id())
                .with("periodStart", alert.period().days().from())
                .with("periodEnd", last.equals(LocalDate.MAX) ? null : last)
                .with("kind", alert.kind())
                .with("threshold", alert.kind() == AlertKind.THRESHOLD ? alert.threshold() : null)
                .with("at", instant(alert.at()))
                .with("text", new AlertWords(asker.texts()).title(alert));
        amount(json, alert, "spent", OptionalLong.of(alert.spent()));
        amount(json, alert, "allowance", OptionalLong.of(alert.allowance()));
        amount(json, alert, "remaining", OptionalLong.of(alert.remaining()));
        amount(json, alert, "forecast", alert.forecast());
        Optional<Alert.Seen> seen = alert.seen();
        return json.with("acknowledged", seen.isPresent())
                .with("acknowledgedBy", seen.map(one -> people.byKey(one.by()).name()))
                .with("acknowledgedAt", seen.map(one -> instant(one.at())))
                .with("version", alert.version());
    }

    private static void amount(Json json, Alert alert, String name, OptionalLong amount) {
        boolean hours = alert.unit() == BudgetUnit.HOURS;
        Object value = null;
        if (amount.isPresent()) {
            value = hours
                    ? (Object) amount.getAsLong()
                    : MoneyJson.write(Money.ofMinor(alert.currency(), amount.getAsLong()));
        }
        json.with(name + (hours ? "Seconds" : "Money"), value);
    }

    private String instant(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(time.zone()));
    }
}
