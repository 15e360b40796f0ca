package org.retainer.jira.hours;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.audit.AuditEntry;
import org.retainer.jira.json.Json;

/** Writes what people have decided about an entry. */
public final class HistoryJson {
    private final People people;

    public HistoryJson(People people) {
        this.people = people;
    }

    Json write(AuditEntry change) {
        Person by = people.byKey(change.by());
        return Json.object()
                .with("at", DateTimeFormatter.ISO_INSTANT.format(change.at().atOffset(ZoneOffset.UTC)))
                .with("by", by.name())
                .with("byName", by.displayName())
                .with("what", change.what())
                .with("version", change.version())
                .with("before", fields(change.before()))
                .with("after", fields(change.after()));
    }

    private static Json fields(Map<String, String> fields) {
        Json json = Json.object();
        new TreeMap<>(fields).forEach(json::with);
        return json;
    }
}
