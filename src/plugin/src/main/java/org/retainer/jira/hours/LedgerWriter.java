package org.retainer.jira.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.hours.DirtyMonths.DirtyMonth;
import org.retainer.hours.EntryState;
import org.retainer.hours.LedgerRow;
import org.retainer.hours.LedgerWrite;
import org.retainer.hours.Placement;
import org.retainer.hours.Worklog;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;

/**
 * Writes rows of the ledger in portions: what was seen is deleted with a count that must be right, what is new is created
 * as a list; both at once is how a row is replaced.
 */
final class LedgerWriter {
    private final LedgerTables tables;

    LedgerWriter(LedgerTables tables) {
        this.tables = tables;
    }

    void write(List<LedgerWrite> writes) {
        tables.placements()
                .deleteSeen(writes.stream()
                        .flatMap(write -> write.seen().stream())
                        .map(LedgerRow::rowId)
                        .sorted()
                        .toList());
        tables.placements()
                .addAll(writes.stream()
                        .map(write -> LedgerMapping.row(write.placement()))
                        .toList());
        writeMirrors(writes.stream().filter(LedgerWriter::changesMirror).toList());
        mark(writes);
    }

    /** The placement that was deleted above guards the mirror too. */
    private void writeMirrors(List<LedgerWrite> writes) {
        List<Long> present = writes.stream()
                .filter(write -> write.seen().isPresent())
                .map(write -> write.placement().worklogId())
                .toList();
        List<Long> kept = writes.stream()
                .filter(LedgerWriter::keepsLastWords)
                .map(write -> write.placement().worklogId())
                .toList();
        Map<Long, StoredMirror> lastWords = tables.mirrorsOf(kept);
        List<Row> mirrors = new ArrayList<>();
        for (LedgerWrite write : writes) {
            write.worklog().ifPresent(worklog -> mirrors.add(LedgerMapping.row(worklog, false)));
        }
        lastWords.values().stream()
                .map(LedgerMapping::worklog)
                .forEach(worklog -> mirrors.add(LedgerMapping.row(worklog, true)));
        tables.mirrors().deleteIn("WORKLOG_ID", present);
        tables.mirrors().addAll(mirrors);
    }

    /** Marks the months that rows leave and those that they come to. */
    private void mark(List<LedgerWrite> writes) {
        Set<DirtyMonth> months = new HashSet<>();
        for (LedgerWrite write : writes) {
            write.seen().ifPresent(seen -> mark(seen.placement(), months));
            mark(write.placement(), months);
        }
        mark(months);
    }

    void mark(Collection<DirtyMonth> months) {
        tables.dirtyMonths()
                .addAll(months.stream()
                        .map(month ->
                                new Row().with("ACCOUNT_ID", month.accountId()).with("MONTH", Days.of(month.month())))
                        .toList());
    }

    private static void mark(Placement placement, Set<DirtyMonth> months) {
        if (!LedgerMapping.isGone(placement)) {
            months.add(new DirtyMonth(placement.accountId(), placement.month()));
        }
    }

    private static boolean changesMirror(LedgerWrite write) {
        Optional<Worklog> before = write.seen().flatMap(LedgerRow::worklog);
        return !write.worklog().equals(before) || forgetsLastWords(write);
    }

    /** Nothing holds the entry of a gone worklog any more: what Jira said of it last goes too. */
    private static boolean forgetsLastWords(LedgerWrite write) {
        return write.placement().isGone()
                && write.seen().filter(row -> !row.placement().isGone()).isPresent();
    }

    /** A locked entry whose worklog is gone still shows what Jira said last. */
    private static boolean keepsLastWords(LedgerWrite write) {
        return write.worklog().isEmpty() && write.placement().state() != EntryState.OPEN;
    }
}
