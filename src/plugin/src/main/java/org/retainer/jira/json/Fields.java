package org.retainer.jira.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

/**
 * The fields of a JSON object, read one by one. What is wrong is collected, so that the sender is told everything at once by
 * {@link #check}; until then a wrong field reads as absent, and so does a {@code null}; {@link #has} tells these apart.
 */
public final class Fields {
    private final JsonObject object;
    private final String path;
    private final List<Complaint> complaints;

    private Fields(JsonObject object, String path, List<Complaint> complaints, Set<String> accepted) {
        this.object = object;
        this.path = path;
        this.complaints = complaints;
        for (String name : object.keySet()) {
            if (!accepted.contains(name)) {
                complain(name, "json.unknown", new TreeSet<>(accepted));
            }
        }
    }

    /**
     * Reads a body that has to be an object with no other fields than these.
     *
     * @throws Refusal 400 when it is not JSON or not an object
     */
    public static Fields of(String body, Set<String> accepted) {
        JsonElement element = StrictJson.parse(body);
        if (!element.isJsonObject()) {
            throw Refusal.invalid("", "json.object");
        }
        return new Fields(element.getAsJsonObject(), "", new ArrayList<>(), accepted);
    }

    /** Tells whether the field was given, also as {@code null}. */
    public boolean has(String name) {
        return object.has(name);
    }

    /** Tells whether the field was given as {@code null}. */
    public boolean isNull(String name) {
        return object.has(name) && object.get(name).isJsonNull();
    }

    /** Tells whether the field was given as a text. */
    public boolean isText(String name) {
        return object.get(name) instanceof JsonPrimitive primitive && primitive.isString();
    }

    /** Tells whether the field was given as a list with something in it. */
    public boolean hasItems(String name) {
        return elements(name, Integer.MAX_VALUE).iterator().hasNext();
    }

    /** Adds a complaint about a field of this object, once. */
    public void complain(String name, String message, Object... arguments) {
        Complaint complaint = Complaint.about(path + name, message, arguments);
        if (!complaints.contains(complaint)) {
            complaints.add(complaint);
        }
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal 400 with everything that was wrong
     */
    public void check() {
        if (!complaints.isEmpty()) {
            throw Refusal.invalid(complaints);
        }
    }

    /** Reads a text of at most so many UTF-16 units, white space around it removed; an empty one reads as absent. */
    public Optional<String> text(String name, int longest) {
        Optional<String> text = primitive(name, JsonPrimitive::isString, "json.text")
                .map(JsonPrimitive::getAsString)
                .map(String::strip)
                .filter(found -> !found.isEmpty());
        if (text.isPresent() && text.get().length() > longest) {
            complain(name, "text.long", longest);
            return Optional.empty();
        }
        return text;
    }

    /** Reads a text exactly as it was typed, spaces around it included, and complains when there is none. */
    public Optional<String> exactText(String name) {
        int before = complaints.size();
        Optional<String> text = primitive(name, JsonPrimitive::isString, "json.text")
                .map(JsonPrimitive::getAsString)
                .filter(typed -> !typed.isEmpty());
        if (text.isEmpty() && complaints.size() == before) {
            complain(name, "required");
        }
        return text;
    }

    /** Reads a text and complains when there is none. */
    public String requiredText(String name, int longest) {
        int before = complaints.size();
        Optional<String> text = text(name, longest);
        if (text.isEmpty() && complaints.size() == before) {
            complain(name, "required");
        }
        return text.orElse("");
    }

    public Optional<Boolean> bool(String name) {
        return primitive(name, JsonPrimitive::isBoolean, "json.boolean").map(JsonPrimitive::getAsBoolean);
    }

    /** Reads a whole number between two bounds, both included. */
    public Optional<Long> whole(String name, long least, long most) {
        Optional<BigDecimal> number =
                primitive(name, JsonPrimitive::isNumber, "json.number").map(JsonPrimitive::getAsBigDecimal);
        try {
            Optional<Long> whole = number.map(BigDecimal::longValueExact);
            if (whole.isPresent() && (whole.get() < least || whole.get() > most)) {
                complain(name, "number.range", least, most);
                return Optional.empty();
            }
            return whole;
        } catch (ArithmeticException notWhole) {
            complain(name, "number.range", least, most);
            return Optional.empty();
        }
    }

    /** Reads a day such as {@code 2026-10-31}. */
    public Optional<LocalDate> day(String name) {
        return text(name, 40).flatMap(text -> {
            try {
                return Optional.of(Days.parse(text));
            } catch (DateTimeParseException malformed) {
                complain(name, "day.form", text);
                return Optional.empty();
            }
        });
    }

    /** Reads one of the constants, in its own spelling. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name, 40).flatMap(text -> {
            Optional<E> found = Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(text))
                    .findFirst();
            if (found.isEmpty()) {
                complain(name, "choice", Arrays.asList(type.getEnumConstants()));
            }
            return found;
        });
    }

    /** Reads an object within this one. */
    public Optional<Fields> object(String name, Set<String> accepted) {
        if (isAbsent(name)) {
            return Optional.empty();
        }
        if (!object.get(name).isJsonObject()) {
            complain(name, "json.inner", new TreeSet<>(accepted));
            return Optional.empty();
        }
        return Optional.of(inner(object.getAsJsonObject(name), name, accepted));
    }

    /** Reads a list of at most so many objects. */
    public <T> List<T> list(String name, int most, Set<String> accepted, Function<Fields, T> read) {
        List<T> values = new ArrayList<>();
        for (JsonElement element : elements(name, most)) {
            String place = name + "[" + values.size() + "]";
            if (!element.isJsonObject()) {
                complain(place, "json.inner", new TreeSet<>(accepted));
                return List.of();
            }
            values.add(read.apply(inner(element.getAsJsonObject(), place, accepted)));
        }
        return values;
    }

    /** Reads a list of at most so many whole numbers above 0. */
    public List<Long> ids(String name, int most) {
        List<Long> ids = new ArrayList<>();
        for (JsonElement element : elements(name, most)) {
            try {
                ids.add(StrictJson.whole(element));
            } catch (ArithmeticException notWhole) {
                complain(name + "[" + ids.size() + "]", "json.number");
                return List.of();
            }
        }
        return ids;
    }

    /** Reads an object of at most so many whole numbers, each under an id. */
    public Map<Long, Long> numbersById(String name, int most) {
        Map<Long, Long> numbers = new LinkedHashMap<>();
        if (isAbsent(name)) {
            return numbers;
        }
        if (!object.get(name).isJsonObject()) {
            complain(name, "json.numbers");
            return numbers;
        }
        Set<Map.Entry<String, JsonElement>> members =
                object.getAsJsonObject(name).entrySet();
        if (members.size() > most) {
            complain(name, "list.long", most);
            return numbers;
        }
        for (Map.Entry<String, JsonElement> member : members) {
            try {
                numbers.put(Long.valueOf(member.getKey()), StrictJson.whole(member.getValue()));
            } catch (ArithmeticException | NumberFormatException notWhole) {
                complain(name, "json.numbers");
                return Map.of();
            }
        }
        return numbers;
    }

    /** Reads a list of objects in which a plain text stands for an object with this one field. */
    public <T> List<T> list(String name, int most, Set<String> accepted, String shortForm, Function<Fields, T> read) {
        JsonArray whole = new JsonArray();
        for (JsonElement element : elements(name, most)) {
            JsonObject wrapped = new JsonObject();
            wrapped.add(shortForm, element);
            whole.add(element.isJsonPrimitive() ? wrapped : element);
        }
        JsonObject alike = new JsonObject();
        alike.add(name, whole);
        return new Fields(alike, path, complaints, Set.of(name)).list(name, most, accepted, read);
    }

    /** Reads a list of at most so many texts of at most so many UTF-16 units each, white space around them removed. */
    public List<String> texts(String name, int most, int longest) {
        JsonObject places = new JsonObject();
        elements(name, most).forEach(element -> places.add(name + "[" + places.size() + "]", element));
        Fields texts = new Fields(places, path, complaints, places.keySet());
        return places.keySet().stream()
                .flatMap(place -> texts.text(place, longest).stream())
                .distinct()
                .toList();
    }

    private Iterable<JsonElement> elements(String name, int most) {
        if (isAbsent(name)) {
            return List.of();
        }
        if (!object.get(name).isJsonArray()) {
            complain(name, "json.list");
            return List.of();
        }
        if (object.getAsJsonArray(name).size() > most) {
            complain(name, "list.long", most);
            return List.of();
        }
        return object.getAsJsonArray(name);
    }

    private Fields inner(JsonObject found, String name, Set<String> accepted) {
        return new Fields(found, path + name + ".", complaints, accepted);
    }

    private boolean isAbsent(String name) {
        return !object.has(name) || isNull(name);
    }

    private Optional<JsonPrimitive> primitive(String name, Function<JsonPrimitive, Boolean> accepts, String complaint) {
        if (isAbsent(name)) {
            return Optional.empty();
        }
        JsonElement element = object.get(name);
        if (!element.isJsonPrimitive() || !accepts.apply(element.getAsJsonPrimitive())) {
            complain(name, complaint);
            return Optional.empty();
        }
        return Optional.of(element.getAsJsonPrimitive());
    }
}
