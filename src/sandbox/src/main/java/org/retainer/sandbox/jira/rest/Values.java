package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.sandbox.jira.store.Instants;

/** Takes typed values out of JSON objects; a value of another type is refused by the name of its field. */
final class Values {
    private final JsonObject json;

    private Values(JsonObject json) {
        this.json = json;
    }

    static Values of(JsonElement json) {
        if (!json.isJsonObject()) {
            throw RestError.of(400, "The request body must be a JSON object.");
        }
        return new Values(json.getAsJsonObject());
    }

    /** Refuses fields other than the given ones. */
    Values only(Set<String> known) {
        for (String name : json.keySet()) {
            if (!known.contains(name)) {
                throw RestError.ofField(
                        name,
                        "Unrecognized field \"" + name + "\"; known are "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
        return this;
    }

    boolean has(String field) {
        return json.has(field) && !json.get(field).isJsonNull();
    }

    boolean mentions(String field) {
        return json.has(field);
    }

    Set<String> names() {
        return json.keySet();
    }

    JsonElement raw(String field) {
        return json.get(field);
    }

    Optional<String> text(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonElement value = json.get(field);
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw RestError.ofField(field, "Operation value must be a string");
        }
        return Optional.of(value.getAsString());
    }

    /** Reads a text, or a number as the text it is written with: ids come both ways. */
    Optional<String> id(String field) {
        if (has(field)
                && json.get(field).isJsonPrimitive()
                && json.get(field).getAsJsonPrimitive().isNumber()) {
            return Optional.of(json.get(field).getAsString());
        }
        return text(field);
    }

    Optional<Long> whole(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        try {
            if (json.get(field).isJsonPrimitive()
                    && json.getAsJsonPrimitive(field).isNumber()) {
                return Optional.of(json.get(field).getAsBigDecimal().longValueExact());
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw RestError.ofField(field, "'" + field + "' must be a whole number.");
        }
        throw RestError.ofField(field, "'" + field + "' must be a whole number.");
    }

    Optional<Boolean> bool(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!json.get(field).isJsonPrimitive()
                || !json.getAsJsonPrimitive(field).isBoolean()) {
            throw RestError.ofField(field, "'" + field + "' must be true or false.");
        }
        return Optional.of(json.get(field).getAsBoolean());
    }

    Optional<Long> instant(String field) {
        return text(field).map(text -> Instants.read(text)
                .orElseThrow(() -> RestError.ofField(
                        field,
                        "'" + text + "' is not a date; the accepted form is" + " 2026-10-31T14:05:00.000+0300.")));
    }

    Optional<Values> object(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!json.get(field).isJsonObject()) {
            throw RestError.ofField(field, "data was not an object");
        }
        return Optional.of(new Values(json.getAsJsonObject(field)));
    }

    List<JsonElement> list(String field) {
        if (!has(field)) {
            return List.of();
        }
        if (!json.get(field).isJsonArray()) {
            throw RestError.ofField(field, "data was not an array");
        }
        List<JsonElement> values = new ArrayList<>();
        json.getAsJsonArray(field).forEach(values::add);
        return values;
    }

    List<String> texts(String field) {
        return list(field).stream()
                .map(value -> {
                    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
                        throw RestError.ofField(
                                field, "string expected at index " + list(field).indexOf(value));
                    }
                    return value.getAsString();
                })
                .toList();
    }
}
