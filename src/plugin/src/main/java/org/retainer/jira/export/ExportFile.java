package org.retainer.jira.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.jira.json.StrictJson;
import org.retainer.refusal.Refusal;

/** A file that {@link WholeExport} has written, or claims to have. */
final class ExportFile {
    private final Path path;

    ExportFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the file to its end and checks all of it.
     *
     * @throws Refusal 400 when it is no export, of a newer version, cut off, changed, or has a table, column or value that
     *     this version does not know
     */
    Content check() {
        Content content = new Content();
        read(content);
        return content;
    }

    /** Hands on every row of a file that {@link #check} has passed, in its order. */
    void read(Reader reader) {
        try (Lines lines = new Lines(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            reader.head(head(lines));
            Map<String, Long> counts = new HashMap<>();
            Optional<Part> part = Optional.empty();
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                JsonElement value = parse(line.get(), lines);
                if (value.isJsonArray()) {
                    Part current = part.orElseThrow(() -> broken(lines));
                    counts.merge(current.table.name(), 1L, Long::sum);
                    reader.row(current.table, current.values(value.getAsJsonArray(), lines));
                } else if (value.isJsonObject() && value.getAsJsonObject().has("table")) {
                    part = Optional.of(part(value.getAsJsonObject(), counts, lines));
                } else if (value.isJsonObject() && value.getAsJsonObject().has("sha256")) {
                    end(value.getAsJsonObject(), counts, lines);
                    return;
                } else {
                    throw broken(lines);
                }
                line = lines.next();
            }
            throw Refusal.invalid("", "import.truncated");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(Lines lines) throws IOException {
        JsonElement head;
        try {
            head = StrictJson.parse(lines.next().orElse(""));
        } catch (Refusal noJson) {
            throw Refusal.invalid("", "import.foreign");
        }
        if (!head.isJsonObject() || !WholeExport.FORMAT.equals(text(head.getAsJsonObject(), "format"))) {
            throw Refusal.invalid("", "import.foreign");
        }
        if (!text(head.getAsJsonObject(), "schema").equals(String.valueOf(ExportedTables.SCHEMA))) {
            throw Refusal.invalid(
                    "", "import.version", text(head.getAsJsonObject(), "product"), ProductVersion.present());
        }
        return text(head.getAsJsonObject(), "at");
    }

    private static Part part(JsonObject line, Map<String, Long> counts, Lines lines) {
        String name = text(line, "table");
        ExportedTable<?, ?> table =
                ExportedTables.named(name).orElseThrow(() -> Refusal.invalid("", "import.table.unknown", name));
        if (counts.putIfAbsent(name, 0L) != null
                || !line.has("columns")
                || !line.get("columns").isJsonArray()) {
            throw broken(lines);
        }
        List<Column> columns = new ArrayList<>();
        for (JsonElement column : line.getAsJsonArray("columns")) {
            String wanted = column.isJsonPrimitive() ? column.getAsString() : "";
            columns.add(
                    table.column(wanted).orElseThrow(() -> Refusal.invalid("", "import.column.unknown", name, wanted)));
        }
        Set<Column> distinct = new HashSet<>(columns);
        if (distinct.size() < columns.size()
                || !distinct.contains(table.column(Column.ID).orElseThrow())) {
            throw broken(lines);
        }
        return new Part(table, columns);
    }

    private static void end(JsonObject line, Map<String, Long> counts, Lines lines) throws IOException {
        Map<String, Long> promised = new HashMap<>();
        if (!line.has("rows") || !line.get("rows").isJsonObject()) {
            throw broken(lines);
        }
        line.getAsJsonObject("rows").asMap().forEach((table, count) -> {
            if (!count.isJsonPrimitive() || !count.getAsJsonPrimitive().isNumber()) {
                throw broken(lines);
            }
            promised.put(table, count.getAsLong());
        });
        if (!promised.equals(counts) || !text(line, "sha256").equals(lines.checksum())) {
            throw Refusal.invalid("", "import.checksum");
        }
        if (lines.next().isPresent()) {
            throw broken(lines);
        }
    }

    private static JsonElement parse(String line, Lines lines) {
        try {
            return StrictJson.parse(line);
        } catch (Refusal broken) {
            throw broken(lines);
        }
    }

    private static String text(JsonObject object, String field) {
        return object.has(field) && object.get(field).isJsonPrimitive()
                ? object.get(field).getAsString()
                : "";
    }

    private static Refusal broken(Lines lines) {
        return Refusal.invalid("", "import.line", lines.number());
    }

    /** Takes what the file has. */
    interface Reader {
        /** @param at when the export was made, as the file says it */
        void head(String at);

        /** @param row every column that the file has, in the store's types */
        void row(ExportedTable<?, ?> table, Map<String, Object> row);
    }

    /** What a file holds, to know before its rows are written. */
    static final class Content implements Reader {
        private final Map<String, Long> highestIds = new HashMap<>();
        private long rows;
        private String at = "";

        @Override
        public void head(String moment) {
            at = moment;
        }

        @Override
        public void row(ExportedTable<?, ?> table, Map<String, Object> row) {
            rows++;
            highestIds.merge(table.name(), ((Number) row.get(Column.ID)).longValue(), Math::max);
        }

        long highestId(ExportedTable<?, ?> table) {
            return highestIds.getOrDefault(table.name(), 0L);
        }

        long rows() {
            return rows;
        }

        String at() {
            return at;
        }
    }

    /** The rows of one table, with the columns that the file has of it. */
    private record Part(ExportedTable<?, ?> table, List<Column> columns) {
        Map<String, Object> values(JsonArray array, Lines lines) {
            if (array.size() != columns.size()) {
                throw broken(lines);
            }
            Map<String, Object> row = new HashMap<>();
            for (int at = 0; at < columns.size(); at++) {
                if (!columns.get(at).accepts(array.get(at))) {
                    throw Refusal.invalid(
                            "",
                            "import.value",
                            lines.number(),
                            table.name() + "." + columns.get(at).name());
                }
                row.put(columns.get(at).name(), columns.get(at).value(array.get(at)));
            }
            return row;
        }
    }
}
