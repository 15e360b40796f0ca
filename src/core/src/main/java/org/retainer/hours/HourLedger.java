package org.retainer.hours;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the ledger. */
public interface HourLedger {
    Optional<HourEntry> entry(long worklogId);

    /** Finds entries by their worklogs, in the order asked for; unknown ones are left out. */
    default List<HourEntry> entriesOf(Collection<Long> worklogIds) {
        return worklogIds.stream().map(this::entry).flatMap(Optional::stream).toList();
    }

    /** Lists a page of entries by day, then worklog. */
    List<HourEntry> entries(HourFilter filter, HourPage page);

    /** Walks all entries of a filter by day, then worklog, a page at a time: for exports of any length. */
    void forEach(HourFilter filter, Consumer<HourEntry> visitor);

    HourTotal total(HourFilter filter);

    /** Sums by group, in no order. */
    List<HourGroup> groups(HourFilter filter, Grouping grouping);

    /** Sums by person, activity and day, in no order. */
    List<WorkShare> shares(HourFilter filter);

    /** Answers a calendar month of an account: the stored total when it is clean, a live sum when it is being written to. */
    HourTotal month(long accountId, YearMonth month);

    /** Answers a calendar month of several accounts, as {@link #month} does of one. */
    default Map<Long, HourTotal> months(Collection<Long> accountIds, YearMonth month) {
        Map<Long, HourTotal> totals = new HashMap<>();
        accountIds.forEach(id -> totals.put(id, month(id, month)));
        return totals;
    }

    /** Sums all entries of an issue, on whatever account they stand. */
    HourTotal issue(long issueId);

    /** Finds what the ledger last knew of issues, in no order; unknown ones are left out. */
    List<IssueFacts> issues(Collection<Long> issueIds);

    /** Counts the entries of the whole ledger. */
    long size();
}
