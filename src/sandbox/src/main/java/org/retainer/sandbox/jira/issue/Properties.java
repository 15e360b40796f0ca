package org.retainer.sandbox.jira.issue;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.retainer.sandbox.database.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/** JSON values that plugins and scripts hang on entities, such as {@code IssueProperty}. */
public final class Properties implements JsonEntityPropertyManager {
    /** The entity name of properties of issues. */
    public static final String ISSUE = "IssueProperty";
    /** Jira's limit for the length of a value, in characters. */
    public static final int LONGEST_VALUE = 32768;
    /** Jira's limit for the length of a key, in characters. */
    public static final int LONGEST_KEY = 255;

    private final Database database;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Properties(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    @Override
    public EntityProperty get(String entityName, Long entityId, String key) {
        return jdbc
                .query(
                        "select entity_id, property_key, json_value, updated from jira_property where entity_name = ?"
                                + " and entity_id = ? and property_key = ?",
                        (row, number) -> new StoredProperty(
                                row.getLong(1), row.getString(2), row.getString(3), new Timestamp(row.getLong(4))),
                        entityName,
                        entityId,
                        key)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Sets a property.
     *
     * @throws IllegalArgumentException for a value that is not JSON or too long, or a key that is too long
     */
    @Override
    public void put(String entityName, Long entityId, String key, String json) {
        if (key == null || key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("The property key must have 1 to " + LONGEST_KEY + " characters");
        }
        if (json == null || json.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("The property value must have at most " + LONGEST_VALUE + " characters");
        }
        if (!isJson(json)) {
            throw new IllegalArgumentException("The property value is not JSON");
        }
        database.inTransaction(() -> {
            int changed = jdbc.update(
                    "update jira_property set json_value = ?, updated = ? where entity_name = ? and entity_id = ?"
                            + " and property_key = ?",
                    json,
                    clock.millis(),
                    entityName,
                    entityId,
                    key);
            if (changed == 0) {
                jdbc.update(
                        "insert into jira_property (entity_name, entity_id, property_key, json_value, updated)"
                                + " values (?, ?, ?, ?, ?)",
                        entityName,
                        entityId,
                        key,
                        json,
                        clock.millis());
            }
        });
    }

    @Override
    public void delete(String entityName, Long entityId, String key) {
        jdbc.update(
                "delete from jira_property where entity_name = ? and entity_id = ? and property_key = ?",
                entityName,
                entityId,
                key);
    }

    @Override
    public List<String> findKeys(String entityName, Long entityId) {
        return jdbc.queryForList(
                "select property_key from jira_property where entity_name = ? and entity_id = ?"
                        + " order by property_key",
                String.class,
                entityName,
                entityId);
    }

    private static boolean isJson(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            reader.skipValue();
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException | JsonParseException | IllegalStateException notJson) {
            return false;
        }
    }

    private record StoredProperty(long id, String key, String value, Timestamp updated) implements EntityProperty {
        @Override
        public Timestamp getUpdated() {
            return updated;
        }

        @Override
        public Long getEntityId() {
            return id;
        }

        @Override
        public String getKey() {
            return key;
        }

        @Override
        public String getValue() {
            return value;
        }
    }
}
