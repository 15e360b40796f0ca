package org.retainer.sandbox.jira.index;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.retainer.sandbox.database.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The search index over properties. An issue is found by what its properties were when it was indexed last, and by the
 * configurations of that moment.
 */
public final class IssueIndex {
    private static final String ENTITY = "IssueProperty";

    private final JdbcTemplate jdbc;
    private final Database database;
    private final IndexConfigurations configurations;

    public IssueIndex(Database database, IndexConfigurations configurations) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.configurations = configurations;
    }

    /** What plugins want indexed. */
    public IndexConfigurations configurations() {
        return configurations;
    }

    /** Indexes an issue anew; one that is gone leaves nothing behind. */
    public void write(long issueId) {
        database.inTransaction(() -> {
            jdbc.update("delete from jira_indexed_value where issue_id = ?", issueId);
            configurations.distinct().forEach(path -> write(issueId, path));
        });
    }

    private void write(long issueId, IndexedPath path) {
        for (String json : jdbc.queryForList(
                "select json_value from jira_property where entity_name = ? and entity_id = ? and property_key = ?",
                String.class,
                ENTITY,
                issueId,
                path.propertyKey())) {
            for (JsonElement value : values(JsonParser.parseString(json), path.path())) {
                write(issueId, path, value);
            }
        }
    }

    private void write(long issueId, IndexedPath path, JsonElement value) {
        String text =
                switch (path.type()) {
                    case STRING, TEXT -> value.getAsString();
                    case NUMBER, DATE -> null;
                };
        Double number =
                switch (path.type()) {
                    case STRING, TEXT -> null;
                    case NUMBER -> value.getAsJsonPrimitive().isNumber() ? Double.valueOf(value.getAsDouble()) : null;
                    case DATE -> millis(value.getAsString());
                };
        if (text != null || number != null) {
            jdbc.update(
                    "insert into jira_indexed_value (issue_id, property_key, path, text_value, number_value)"
                            + " values (?, ?, ?, ?, ?)",
                    issueId,
                    path.propertyKey(),
                    path.path(),
                    text,
                    number);
        }
    }

    /** The simple values at a path; of a list each one. */
    private static List<JsonElement> values(JsonElement json, String path) {
        List<JsonElement> here = List.of(json);
        for (String name : path.split("\\.")) {
            List<JsonElement> below = new ArrayList<>();
            for (JsonElement one : here) {
                if (one.isJsonObject() && one.getAsJsonObject().has(name)) {
                    JsonElement child = one.getAsJsonObject().get(name);
                    if (child.isJsonArray()) {
                        child.getAsJsonArray().forEach(below::add);
                    } else {
                        below.add(child);
                    }
                }
            }
            here = below;
        }
        return here.stream().filter(JsonElement::isJsonPrimitive).toList();
    }

    private static Double millis(String text) {
        try {
            return (double) OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeParseException noMoment) {
            try {
                Instant start =
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                return (double) start.toEpochMilli();
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }
    }
}
