package org.retainer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The table of {@code docs/access.md}: who is answered what. */
final class AccessTable {
    /** The kinds of people, in the order of the columns. */
    static final List<String> PEOPLE = List.of("anonymous", "staff", "other lead", "lead", "finance", "administrator");

    private static final Path FILE = Path.of("../../docs/access.md");

    private AccessTable() {}

    static List<Row> rows() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(AccessTable::row)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Row row(String line) {
        List<String> cells =
                Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
        String name = cells.get(0).replace("`", "");
        if (cells.size() != PEOPLE.size() + 1) {
            throw new AssertionError("The row " + name + " of the access table has " + cells.size() + " cells");
        }
        int space = name.indexOf(' ');
        return new Row(name.substring(0, space), name.substring(space + 1), cells.subList(1, cells.size()));
    }

    /**
     * One row.
     *
     * @param kind an HTTP method, or PAGE, PANEL, LINK, RESOURCE, SERVLET
     * @param address the path, with placeholders and perhaps a query; for modules of the descriptor their key
     * @param answers what each of {@link #PEOPLE} is answered
     */
    record Row(String kind, String address, List<String> answers) {
        String name() {
            return kind + " " + address;
        }
    }
}
