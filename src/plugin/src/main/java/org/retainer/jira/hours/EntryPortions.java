package org.retainer.jira.hours;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.retainer.hours.Decision;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourOrder;
import org.retainer.hours.HourPage;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.IssueRow;
import org.retainer.hours.Placement;

/** Finds short portions of long lists of entries, each with one question to the placements. */
final class EntryPortions {
    private final ActiveObjects ao;
    private final LedgerTables tables;

    EntryPortions(ActiveObjects ao, LedgerTables tables) {
        this.ao = ao;
        this.tables = tables;
    }

    List<HourEntry> next(HourFilter filter, HourPage page) {
        return entries(page.order().by() == HourOrder.By.PERSON ? byPerson(filter, page) : sorted(filter, page));
    }

    /** Databases do not agree on where nobody is sorted: entries without an author come last, in a question of their own. */
    private List<StoredPlacement> byPerson(HourFilter filter, HourPage page) {
        boolean amongNobody =
                page.after().filter(cursor -> cursor.value().isEmpty()).isPresent();
        List<StoredPlacement> found = new ArrayList<>();
        int startAt = page.startAt();
        if (!amongNobody) {
            FilterCriteria named = FilterCriteria.of(filter);
            named.and("AUTHOR_KEY IS NOT NULL");
            page.after().ifPresent(cursor -> named.after(page.order(), cursor));
            found.addAll(ask(named, page.order(), startAt, page.maxResults()));
            if (found.isEmpty() && startAt > 0) {
                startAt -= ao.count(StoredPlacement.class, named.where(), named.parameters());
            } else {
                startAt = 0;
            }
        }
        if (found.size() < page.maxResults()) {
            FilterCriteria nobody = FilterCriteria.of(filter);
            nobody.and("AUTHOR_KEY IS NULL");
            if (amongNobody) {
                nobody.and("WORKLOG_ID " + (page.order().descending() ? "<" : ">") + " ?", worklog(page));
            }
            found.addAll(ask(nobody, page.order(), startAt, page.maxResults() - found.size()));
        }
        return found;
    }

    private static Object worklog(HourPage page) {
        return page.after().orElseThrow().worklogId();
    }

    private List<StoredPlacement> sorted(HourFilter filter, HourPage page) {
        FilterCriteria criteria = FilterCriteria.of(filter);
        page.after().ifPresent(cursor -> criteria.after(page.order(), cursor));
        return ask(criteria, page.order(), page.startAt(), page.maxResults());
    }

    private List<StoredPlacement> ask(FilterCriteria criteria, HourOrder order, int startAt, int maxResults) {
        return Arrays.asList(ao.find(
                StoredPlacement.class,
                Query.select()
                        .where(criteria.where(), criteria.parameters())
                        .order(HourOrderColumns.orderBy(order))
                        .offset(startAt)
                        .limit(maxResults)));
    }

    /** Joins placements with everything else that is known of their entries. */
    List<HourEntry> entries(List<StoredPlacement> rows) {
        List<Long> ids = rows.stream().map(StoredPlacement::getWorklogId).toList();
        Map<Long, StoredMirror> mirrors = tables.mirrorsOf(ids);
        Map<Long, Decision> decisions = tables.decisionsOf(ids);
        Map<Long, IssueRow> issues =
                tables.issuesOf(rows.stream().map(StoredPlacement::getIssueId).toList());
        List<HourEntry> entries = new ArrayList<>();
        for (StoredPlacement row : rows) {
            Placement placement = LedgerMapping.placement(row.getWorklogId(), row);
            StoredMirror mirror = mirrors.get(placement.worklogId());
            if (mirror != null) {
                entries.add(new HourEntry(
                        placement,
                        LedgerMapping.worklog(mirror),
                        facts(issues.get(placement.issueId()), placement),
                        decisions.getOrDefault(placement.worklogId(), Decision.none(placement.worklogId()))));
            }
        }
        return entries;
    }

    /** An issue may have been forgotten by another transaction between two of our questions. */
    private static IssueFacts facts(IssueRow known, Placement placement) {
        return known != null
                ? known.facts()
                : new IssueFacts(placement.issueId(), "", "", placement.projectId(), "", Optional.empty(), List.of());
    }
}
