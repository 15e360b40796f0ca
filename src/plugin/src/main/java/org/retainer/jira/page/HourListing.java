package org.retainer.jira.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourPage;
import org.retainer.hours.HourSource;
import org.retainer.hours.HourTotal;
import org.retainer.hours.Placement;
import org.retainer.jira.hours.HourFilters;
import org.retainer.jira.hours.HourPages;
import org.retainer.jira.hours.Summaries;
import org.retainer.jira.request.Parameters;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.time.Period;

/**
 * A list of hours as a page shows it: filters, sums, one portion of the entries. Where the address goes on behind an entry
 * only that portion is read, and where it names entries only those, so that long lists stay fast.
 */
public final class HourListing {
    /** The columns by which a list of any length can be sorted. */
    static final Set<String> SORTABLE = Set.of("day", "issue", "person", "seconds", "billableSeconds");

    private static final int PAGE = 50;
    private static final int MOST_NAMED = 200;

    private final HourLedger ledger;
    private final Summaries summaries;
    private final HourFilters filters;
    private final HourPages pages;
    private final HourTable table;

    public HourListing(HourLedger ledger, Summaries summaries, HourFilters filters, HourPages pages, HourTable table) {
        this.ledger = ledger;
        this.summaries = summaries;
        this.filters = filters;
        this.pages = pages;
        this.table = table;
    }

    /**
     * Reads what the address asks for and adds it to what the template knows. A filter that is not understood is explained at
     * its field, above an empty list.
     *
     * @param usual the period of an address that names none
     * @param projects the only projects whose entries the viewer sees; empty for all of them
     */
    Shown show(
            Visit visit,
            Map<String, Object> values,
            String path,
            long accountId,
            Optional<Set<Long>> projects,
            Period usual) {
        Parameters asked = visit.parameters()
                .orElse("from", usual.from().toString())
                .orElse("to", usual.to().toString())
                .orElse("maxResults", String.valueOf(PAGE))
                .withoutEmpty("activity");
        List<Complaint> complaints = new ArrayList<>();
        Period period = usual;
        HourPages.Found found = new HourPages.Found(HourPage.first(PAGE), List.of(), HourTotal.ZERO);
        try {
            period = asked.period();
            HourFilter asks = filters.read(visit.asker(), accountId, asked);
            found = found(visit, projects.map(asks::withProjects).orElse(asks), asked);
        } catch (Refusal refusal) {
            complaints.addAll(refusal.complaints());
        }
        HourFilter all = HourFilter.of(accountId, period);
        HourFilter seen = projects.map(all::withProjects).orElse(all);
        HourAddress address = HourAddress.of(visit.urls(), path, asked, period);
        boolean whole = asked.text("after").isEmpty();
        boolean choosing = whole && named(visit).isEmpty();
        values.put("period", period);
        values.put("address", address);
        values.put("ranges", QuickRange.around(usual.to(), address::during, period));
        values.put("problems", new Problems(visit, complaints));
        values.put("sources", HourSource.values());
        values.put("whole", whole);
        values.put("total", found.total());
        values.put("empty", found.entries().isEmpty());
        values.put("persons", choosing ? groups(visit, seen, Grouping.PERSON) : List.of());
        values.put("activities", choosing ? activities(visit, seen, address.value("activity")) : List.of());
        values.put("projects", choosing ? groups(visit, seen, Grouping.PROJECT) : List.of());
        String next = found.entries().size() < found.page().maxResults()
                ? ""
                : found.cursor().map(after -> address.with("after", after)).orElse("");
        values.put(
                "table",
                table.write(
                        visit,
                        address,
                        found.entries(),
                        SORTABLE,
                        accountId == Placement.UNASSIGNED,
                        found.total().entries(),
                        next));
        return new Shown(period, seen, whole);
    }

    private HourPages.Found found(Visit visit, HourFilter filter, Parameters asked) {
        List<Long> named = named(visit);
        if (named.isEmpty()) {
            return pages.find(filter, asked);
        }
        List<HourEntry> entries = ledger.entriesOf(named).stream()
                .filter(entry -> entry.placement().accountId() == filter.accountId())
                .filter(entry -> filter.projectIds()
                        .map(ids -> ids.contains(entry.placement().projectId()))
                        .orElse(true))
                .toList();
        return new HourPages.Found(HourPage.first(MOST_NAMED + 1), entries, ledger.total(filter));
    }

    private static List<Long> named(Visit visit) {
        return visit.parameters().all("entry").stream()
                .limit(MOST_NAMED)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** What can be chosen: nothing where no entry has an activity, unless one is asked for. */
    private List<Summaries.Group> activities(Visit visit, HourFilter filter, String asked) {
        List<Summaries.Group> found = groups(visit, filter, Grouping.ACTIVITY);
        if (asked.isEmpty() && found.stream().allMatch(group -> group.key().isEmpty())) {
            return List.of();
        }
        return found.stream()
                .map(group -> group.key().isEmpty()
                        ? new Summaries.Group(
                                HourFilters.NO_ACTIVITY, visit.texts().say("activity.none"), group.total())
                        : group)
                .toList();
    }

    private List<Summaries.Group> groups(Visit visit, HourFilter filter, Grouping grouping) {
        return summaries.of(visit.viewer(), filter, grouping).groups();
    }

    /**
     * What is shown.
     *
     * @param seen all that the viewer sees in the period, whatever else is asked for
     * @param whole whether the whole page is wanted, or only what follows an entry
     */
    record Shown(Period period, HourFilter seen, boolean whole) {}

    /** What is wrong with the filters, field by field. */
    public record Problems(Visit visit, List<Complaint> complaints) {
        private static final Set<String> WITH_FIELD =
                Set.of("from", "to", "person", "project", "issue", "billable", "state", "source", "activity");

        /** What is wrong with a field; empty when nothing is. */
        public String of(String field) {
            return complaints.stream()
                    .filter(complaint -> complaint.field().equals(field))
                    .map(visit.texts()::complaint)
                    .findFirst()
                    .orElse("");
        }

        /** What is wrong with parameters that have no field on the page, such as the order. */
        public List<String> elsewhere() {
            return complaints.stream()
                    .filter(complaint -> !WITH_FIELD.contains(complaint.field()))
                    .map(visit.texts()::complaint)
                    .toList();
        }
    }
}
