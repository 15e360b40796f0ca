package org.retainer.acceptance;

import java.util.ArrayList;
import java.util.List;

/** Reads the cells of a CSV file as a spreadsheet does (RFC 4180), without any of our code under test. */
final class CsvCells {
    private CsvCells() {}

    static List<String> of(String csv, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char letter = csv.charAt(at);
            if (letter == '"') {
                boolean twice = quoted && at + 1 < csv.length() && csv.charAt(at + 1) == '"';
                if (twice) {
                    cell.append(letter);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (letter == delimiter || letter == '\n' || letter == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
