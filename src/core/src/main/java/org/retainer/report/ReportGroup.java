package org.retainer.report;

import java.util.List;

/** A group of rows, and their sums. */
public record ReportGroup(String key, String label, long seconds, long billableSeconds, List<ReportRow> rows) {
    public ReportGroup {
        rows = List.copyOf(rows);
    }
}
