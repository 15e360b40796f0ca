package org.retainer.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.retainer.access.People;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.IssueVisibility;
import org.retainer.report.ReportOptions.PeopleAs;
import org.retainer.time.InstallationTime;

/**
 * Makes hour reports. Hidden entries and restricted comments never get in; titles and comments of issues that the maker may
 * not browse do not either.
 */
public final class HourReports {
    private final HourLedger ledger;
    private final IssueVisibility visibility;
    private final People people;
    private final InstallationTime time;

    public HourReports(HourLedger ledger, IssueVisibility visibility, People people, InstallationTime time) {
        this.ledger = ledger;
        this.visibility = visibility;
        this.people = people;
        this.time = time;
    }

    /** Makes the report of an account that the viewer may see; groups are sorted by key, rows by day. */
    public HourReport make(Viewer viewer, Account account, ReportOptions options) {
        List<HourEntry> entries = new ArrayList<>();
        ledger.forEach(HourFilter.of(account.id(), options.period()), entry -> {
            if (isShown(entry, options)) {
                entries.add(entry);
            }
        });
        Set<Long> issueIds = new HashSet<>();
        entries.forEach(entry -> issueIds.add(entry.issue().id()));
        Set<Long> browsable = visibility.browsable(viewer, issueIds);
        Map<String, String> names = new HashMap<>();
        Map<String, GroupInMaking> groups = new TreeMap<>();
        for (HourEntry entry : entries) {
            boolean open = browsable.contains(entry.issue().id());
            String author = names.computeIfAbsent(
                    entry.worklog().authorKey(), key -> people.byKey(key).displayName());
            groups.computeIfAbsent(
                            groupKey(entry, options),
                            key -> new GroupInMaking(key, label(entry, options, open, author)))
                    .add(row(entry, options, open, author));
        }
        List<ReportGroup> made =
                groups.values().stream().map(GroupInMaking::made).toList();
        return new HourReport(
                account,
                options,
                account.zone().on(options.period().to()).orElse(time.zone()),
                made.stream().mapToLong(ReportGroup::seconds).sum(),
                made.stream().mapToLong(ReportGroup::billableSeconds).sum(),
                made);
    }

    private static boolean isShown(HourEntry entry, ReportOptions options) {
        return !entry.placement().hidden() && (entry.placement().billable() || !options.billableOnly());
    }

    private String groupKey(HourEntry entry, ReportOptions options) {
        return switch (options.grouping()) {
            case ISSUE -> entry.issue().key();
            case PERSON -> people.byKey(entry.worklog().authorKey()).name();
            case ACTIVITY -> entry.placement().activity();
        };
    }

    private static String label(HourEntry entry, ReportOptions options, boolean open, String author) {
        return switch (options.grouping()) {
            case ISSUE -> open ? entry.issue().summary() : "";
            case PERSON -> author;
            case ACTIVITY -> entry.placement().activity();
        };
    }

    private static ReportRow row(HourEntry entry, ReportOptions options, boolean open, String author) {
        String title = open ? entry.issue().summary() : "";
        return new ReportRow(
                entry.placement().day(),
                entry.issue().key(),
                title,
                text(entry, options, open).orElse(title),
                options.people() == PeopleAs.NAME ? Optional.of(author) : Optional.empty(),
                entry.placement().seconds(),
                entry.placement().billableSeconds(),
                !entry.placement().billable());
    }

    private static Optional<String> text(HourEntry entry, ReportOptions options, boolean open) {
        return entry.decision().note().or(() -> Optional.of(entry.worklog())
                .filter(worklog -> open && options.comments() && !worklog.isRestricted())
                .map(worklog -> worklog.comment().strip())
                .filter(comment -> !comment.isEmpty()));
    }

    private static final class GroupInMaking {
        private final String key;
        private final String label;
        private final List<ReportRow> rows = new ArrayList<>();
        private long seconds;
        private long billableSeconds;

        GroupInMaking(String key, String label) {
            this.key = key;
            this.label = label;
        }

        void add(ReportRow row) {
            rows.add(row);
            seconds = Math.addExact(seconds, row.seconds());
            billableSeconds = Math.addExact(billableSeconds, row.billableSeconds());
        }

        ReportGroup made() {
            return new ReportGroup(key, label, seconds, billableSeconds, rows);
        }
    }
}
