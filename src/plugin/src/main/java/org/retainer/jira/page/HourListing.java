package org.retainer.jira.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourPage;
import org.retainer.hours.HourSource;
import org.retainer.hours.HourTotal;
import org.retainer.hours.Placement;
import org.retainer.jira.hours.BrowsableIssues;
import org.retainer.jira.hours.HourFilters;
import org.retainer.jira.hours.Summaries;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.template.Markup;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.time.Period;

/**
 * A list of hours as a page shows it: filters, sums, one portion of the entries. Where the address goes on behind an entry
 * only that portion is read, and where it names entries only those, so that long lists stay fast.
 */
public final class HourListing {
    /** The columns by which a list of any length can be sorted. */
    static final Set<String> SORTABLE = Set.of("day");

    private static final int PAGE = 50;
    private static final int MOST_NAMED = 200;

    private final HourLedger ledger;
    private final Summaries summaries;
    private final HourFilters filters;
    private final HourTable table;

    public HourListing(HourLedger ledger, Summaries summaries, People people, BrowsableIssues issues, HourTable table) {
        this.ledger = ledger;
        this.summaries = summaries;
        this.filters = new HourFilters(people, issues);
        this.table = table;
    }

    /**
     * Reads what the address asks for and adds it to what the template knows. A filter that is not understood is explained at
     * its field, above an empty list.
     *
     * @param usual the period of an address that names none
     */
    Shown show(Visit visit, Map<String, Object> values, String path, long accountId, Period usual) {
        Parameters asked = visit.parameters()
                .orElse("from", usual.from().toString())
                .orElse("to", usual.to().toString());
        List<Complaint> complaints = new ArrayList<>();
        Period period = usual;
        HourFilter filter = HourFilter.of(accountId, usual);
        HourPage page = HourPage.first(PAGE);
        try {
            period = asked.period();
            filter = filters.read(visit.asker(), accountId, asked);
            page = HourFilters.page(asked.orElse("maxResults", String.valueOf(PAGE)));
        } catch (Refusal refusal) {
            complaints.addAll(refusal.complaints());
        }
        HourAddress address = HourAddress.of(visit.urls(), path, asked, period);
        values.put("period", period);
        values.put("address", address);
        values.put("ranges", QuickRange.around(usual.to(), address, period));
        values.put("problems", new Problems(visit, complaints));
        values.put("sources", HourSource.values());
        fill(visit, values, filter, page, address, complaints.isEmpty());
        return new Shown(period, page.after().isEmpty());
    }

    private void fill(
            Visit visit,
            Map<String, Object> values,
            HourFilter filter,
            HourPage page,
            HourAddress address,
            boolean understood) {
        boolean unassigned = filter.accountId() == Placement.UNASSIGNED;
        boolean behind = page.after().isPresent();
        List<Long> named = visit.parameters().all("entry").stream()
                .limit(MOST_NAMED)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        HourTotal total = understood && !behind ? ledger.total(filter) : HourTotal.ZERO;
        Collection<HourEntry> entries = understood ? entries(filter, page, named) : List.of();
        values.put("total", total);
        values.put("whole", !behind);
        values.put("persons", options(visit, filter, Grouping.PERSON, understood && !behind && named.isEmpty()));
        values.put("projects", options(visit, filter, Grouping.PROJECT, understood && !behind && named.isEmpty()));
        values.put("empty", entries.isEmpty());
        values.put("table", table(visit, address, entries, page, unassigned, total.entries()));
    }

    private List<HourEntry> entries(HourFilter filter, HourPage page, List<Long> named) {
        if (named.isEmpty()) {
            return ledger.entries(filter, page);
        }
        return named.stream()
                .map(ledger::entry)
                .flatMap(Optional::stream)
                .filter(entry -> entry.placement().accountId() == filter.accountId())
                .toList();
    }

    private Markup table(
            Visit visit,
            HourAddress address,
            Collection<HourEntry> entries,
            HourPage page,
            boolean unassigned,
            long total) {
        List<HourEntry> shown = List.copyOf(entries);
        String next = shown.size() < page.maxResults()
                ? ""
                : address.with(
                        "after", HourFilters.cursor(shown.get(shown.size() - 1).cursor()));
        return table.write(visit, address, shown, SORTABLE, unassigned, total, next);
    }

    private List<Summaries.Group> options(Visit visit, HourFilter filter, Grouping grouping, boolean wanted) {
        return wanted
                ? summaries
                        .of(visit.viewer(), HourFilter.of(filter.accountId(), filter.period()), grouping)
                        .groups()
                : List.of();
    }

    /** The period that is shown, and whether the whole page is wanted or only what follows an entry. */
    record Shown(Period period, boolean whole) {}

    /** What is wrong with the filters, field by field. */
    public record Problems(Visit visit, List<Complaint> complaints) {
        /** What is wrong with a field; empty when nothing is. */
        public String of(String field) {
            return complaints.stream()
                    .filter(complaint -> complaint.field().equals(field))
                    .map(visit.texts()::complaint)
                    .findFirst()
                    .orElse("");
        }
    }
}
