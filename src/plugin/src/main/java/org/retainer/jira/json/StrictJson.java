package org.retainer.jira.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retainer.refusal.Refusal;

/**
 * Reads JSON by the letter of RFC 8259 and refuses what could be misread: a field given twice, U+0000, halves of surrogate
 * pairs, text after the end, nesting deeper than 40.
 */
public final class StrictJson {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_NUMBER = 40;
    private static final Pattern POSITION = Pattern.compile("line (\\d+) column (\\d+)");

    private final JsonReader reader;

    private StrictJson(String text) {
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    /**
     * Reads a whole text.
     *
     * @throws Refusal 400 with the position of what is wrong
     */
    public static JsonElement parse(String text) {
        StrictJson json = new StrictJson(text);
        try {
            JsonElement value = json.value("", 0);
            if (json.reader.peek() != JsonToken.END_DOCUMENT) {
                throw json.broken("");
            }
            return value;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw json.broken(String.valueOf(e.getMessage()));
        }
    }

    private JsonElement value(String path, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw Refusal.invalid(path, "json.deep", MAX_DEPTH);
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(path, depth);
            case BEGIN_ARRAY -> array(path, depth);
            case STRING -> new JsonPrimitive(sound(path, reader.nextString()));
            case NUMBER -> number(path);
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> throw broken("");
        };
    }

    private JsonElement object(String path, int depth) throws IOException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = sound(path, reader.nextName());
            String inner = path.isEmpty() ? name : path + "." + name;
            if (object.has(name)) {
                throw Refusal.invalid(inner, "json.twice");
            }
            object.add(name, value(inner, depth + 1));
        }
        reader.endObject();
        return object;
    }

    private JsonElement array(String path, int depth) throws IOException {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(value(path + "[" + array.size() + "]", depth + 1));
        }
        reader.endArray();
        return array;
    }

    private JsonElement number(String path) throws IOException {
        String digits = reader.nextString();
        if (digits.length() > MAX_NUMBER) {
            throw Refusal.invalid(path, "number.long", MAX_NUMBER);
        }
        return new JsonPrimitive(new BigDecimal(digits));
    }

    /**
     * Reads a whole number, where the library would also take a text or a list of one for it.
     *
     * @throws ArithmeticException when it is none
     */
    static long whole(JsonElement element) {
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
            throw new ArithmeticException("Not a number: " + element);
        }
        return element.getAsBigDecimal().longValueExact();
    }

    /** Tells whether a text is free of U+0000 and of halves of surrogate pairs. */
    public static boolean isSound(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean pair = Character.isHighSurrogate(letter)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (pair) {
                at++;
            } else if (letter == 0 || Character.isSurrogate(letter)) {
                return false;
            }
        }
        return true;
    }

    private static String sound(String path, String text) {
        if (!isSound(text)) {
            throw Refusal.invalid(path, "text.characters");
        }
        return text;
    }

    private Refusal broken(String message) {
        Matcher position = POSITION.matcher(message.isEmpty() ? reader.toString() : message);
        return position.find()
                ? Refusal.invalid("", "json.broken", position.group(1), position.group(2))
                : Refusal.invalid("", "json.empty");
    }
}
