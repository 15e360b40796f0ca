package org.retainer.sandbox.jira.load;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.retainer.sandbox.jira.store.Instants;
import org.retainer.sandbox.jira.store.Text;

/** Reads a JSON file piece by piece; whatever is wrong becomes an error with the path of the value. */
final class JsonInput implements Closeable {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final Path file;
    private final JsonReader reader;
    private final long now;
    private final Set<String> ignored = new TreeSet<>();

    JsonInput(Path file, long now) {
        this.file = file;
        this.now = now;
        try {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            this.reader = new JsonReader(new InputStreamReader(
                    bytes,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException unreadable) {
            throw new ImportException("Cannot read " + file + ": it is not there or not readable", unreadable);
        }
        reader.setStrictness(Strictness.STRICT);
    }

    /** Takes the value of one field of an object; answers false for a field that nobody knows. */
    interface Fields {
        boolean take(String name) throws IOException;
    }

    /** A step of reading. */
    interface Step {
        void run() throws IOException;
    }

    /** Runs a reading step and turns what goes wrong with the file into an {@link ImportException}. */
    void read(Step step) {
        try {
            step.run();
        } catch (CharacterCodingException notUtf8) {
            throw new ImportException("the file is not UTF-8 text; save it as UTF-8", notUtf8);
        } catch (MalformedJsonException | EOFException broken) {
            throw new ImportException(
                    "the file is not JSON at " + place() + " (" + Text.jsonFault(broken) + ")", broken);
        } catch (IllegalStateException | JsonParseException | IOException broken) {
            throw new ImportException(
                    "the file cannot be read at " + place() + " (" + Text.jsonFault(broken) + ")", broken);
        }
    }

    /** Reads an object, field by field; null is taken as an empty one. */
    void object(Fields fields) throws IOException {
        expect(JsonToken.BEGIN_OBJECT, "an object {…}");
        Set<String> seen = new HashSet<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (!seen.add(name)) {
                throw wrong(path(), "expected each field once, found this one twice");
            }
            if (reader.peek() == JsonToken.NULL) {
                reader.nextNull();
            } else if (!fields.take(name)) {
                ignored.add(INDEX.matcher(path()).replaceAll("[]"));
                reader.skipValue();
            }
        }
        reader.endObject();
    }

    /** Reads an array; the supplier reads one element. */
    <T> List<T> list(ElementReader<T> element) throws IOException {
        List<T> values = new ArrayList<>();
        each(() -> values.add(element.read()));
        return values;
    }

    /** Reads an array without keeping it. */
    void each(Step element) throws IOException {
        expect(JsonToken.BEGIN_ARRAY, "an array […]");
        reader.beginArray();
        while (reader.hasNext()) {
            element.run();
        }
        reader.endArray();
    }

    void skip() throws IOException {
        reader.skipValue();
    }

    void end() throws IOException {
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw wrong(path(), "expected the end of the file");
        }
    }

    /** Reads one element of an array. */
    interface ElementReader<T> {
        T read() throws IOException;
    }

    String text(int limit) throws IOException {
        if (reader.peek() != JsonToken.STRING && reader.peek() != JsonToken.NUMBER) {
            throw wrong(path(), "expected a text in quotes, found " + shown(reader.peek()));
        }
        String value = reader.nextString();
        if (!Text.isStorable(value)) {
            throw wrong(previous(), "expected text without U+0000 and without halves of surrogate pairs");
        }
        if (value.length() > limit) {
            throw wrong(
                    previous(), "expected at most " + limit + " characters, found " + value.length() + " characters");
        }
        return value;
    }

    boolean bool() throws IOException {
        expect(JsonToken.BOOLEAN, "true or false");
        return reader.nextBoolean();
    }

    /** Reads a moment as epoch milliseconds; {@code P-1D} counts from now. */
    long instant() throws IOException {
        String value = text(100);
        Optional<Long> read =
                value.startsWith("P") ? duration(value).map(part -> now + part.toMillis()) : Instants.read(value);
        return read.orElseThrow(() ->
                wrong(previous(), "expected a date such as 2012-10-29T13:12:00.000+0000, found " + quoted(value)));
    }

    /** Reads an ISO-8601 duration as seconds. */
    long seconds() throws IOException {
        String value = text(100);
        return duration(value)
                .map(Duration::toSeconds)
                .orElseThrow(() ->
                        wrong(previous(), "expected an ISO-8601 duration such as PT1H30M, found " + quoted(value)));
    }

    /** Reads a name out of a fixed list. */
    <T> T choice(Function<String, Optional<T>> byName, Supplier<String> names) throws IOException {
        String value = text(255);
        return byName.apply(value)
                .orElseThrow(() -> wrong(previous(), "expected one of " + names.get() + ", found " + quoted(value)));
    }

    /** Where the reader stands, such as {@code projects[3].issues[17]}. */
    String path() {
        return trim(reader.getPath());
    }

    /** The fields met that nobody knows, without indexes. */
    Set<String> ignored() {
        return ignored;
    }

    static ImportException wrong(String path, String what) {
        return new ImportException((path.isEmpty() ? "the file" : path) + ": " + what);
    }

    static String quoted(String value) {
        String start = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        return '"' + start.replaceAll("\\R", " ") + '"';
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException ignoredOnClose) {
            throw new ImportException("Cannot close " + file, ignoredOnClose);
        }
    }

    private static Optional<Duration> duration(String value) {
        try {
            return Optional.of(Duration.parse(value));
        } catch (DateTimeException | ArithmeticException notOne) {
            return Optional.empty();
        }
    }

    private void expect(JsonToken token, String what) throws IOException {
        if (reader.peek() != token) {
            throw wrong(path(), "expected " + what + ", found " + shown(reader.peek()));
        }
    }

    private String previous() {
        return trim(reader.getPreviousPath());
    }

    private String place() {
        String path = path();
        return path.isEmpty() ? "the beginning" : path;
    }

    private static String trim(String path) {
        return path.startsWith("$.") ? path.substring(2) : path.equals("$") ? "" : path.substring(1);
    }

    private static String shown(JsonToken token) {
        return switch (token) {
            case BEGIN_ARRAY -> "an array";
            case BEGIN_OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            default -> "the end";
        };
    }
}
