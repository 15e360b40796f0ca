package org.retainer.jira.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.Optional;

/** A JSON object in the making: fields keep their order, absent values are written as {@code null}. */
public final class Json {
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private final JsonObject object = new JsonObject();

    private Json() {}

    public static Json object() {
        return new Json();
    }

    /** Adds a field: a text, number, boolean, {@link Json}, collection of these, or an optional of them. */
    public Json with(String name, Object value) {
        object.add(name, element(value));
        return this;
    }

    /** Makes an element of any value that {@link #with} takes; other objects are written by their text. */
    public static JsonElement element(Object value) {
        if (value instanceof Optional<?> optional) {
            return element(optional.orElse(null));
        } else if (value == null) {
            return JsonNull.INSTANCE;
        } else if (value instanceof Json json) {
            return json.object;
        } else if (value instanceof JsonElement done) {
            return done;
        } else if (value instanceof Number number) {
            return new JsonPrimitive(number);
        } else if (value instanceof Boolean bool) {
            return new JsonPrimitive(bool);
        } else if (value instanceof Collection<?> several) {
            JsonArray array = new JsonArray();
            several.forEach(one -> array.add(element(one)));
            return array;
        }
        return new JsonPrimitive(value.toString());
    }

    /** Writes an element; {@code < > & = '} come as escapes, so that the text is harmless inside HTML too. */
    public static String write(Object value) {
        return GSON.toJson(element(value));
    }

    @Override
    public String toString() {
        return write(this);
    }
}
