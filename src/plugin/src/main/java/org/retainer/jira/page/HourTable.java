package org.retainer.jira.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.hours.Decision;
import org.retainer.hours.HourEntry;
import org.retainer.hours.IssueVisibility;
import org.retainer.hours.Placement;
import org.retainer.jira.template.Markup;
import org.retainer.jira.template.Templates;

/** Turns entries into the table in which they are read, sorted, changed and chosen. */
public final class HourTable {
    private final Accounts accounts;
    private final People people;
    private final IssueVisibility visibility;
    private final Templates templates;

    public HourTable(Accounts accounts, People people, IssueVisibility visibility, Templates templates) {
        this.accounts = accounts;
        this.people = people;
        this.visibility = visibility;
        this.templates = templates;
    }

    /**
     * Writes the table.
     *
     * @param columns by which the list can be sorted
     * @param total how many entries the whole list has
     * @param next the address of what follows, empty at the end of the list
     */
    Markup write(
            Visit visit,
            HourAddress address,
            Collection<HourEntry> entries,
            Set<String> columns,
            boolean unassigned,
            long total,
            String next) {
        Map<String, Object> values = visit.values();
        values.put("rows", rows(visit, entries));
        values.put("address", address);
        values.put("sortable", columns);
        values.put("unassigned", unassigned);
        values.put("total", total);
        values.put("next", next);
        return templates.render("hour-table.vm", values);
    }

    private List<HourRow> rows(Visit visit, Collection<HourEntry> entries) {
        Set<Long> issues = new HashSet<>();
        Set<Long> owners = new HashSet<>();
        for (HourEntry entry : entries) {
            issues.add(entry.issue().id());
            entry.decision().accountId().ifPresent(owners::add);
        }
        Set<Long> browsable = visibility.browsable(visit.viewer(), issues);
        Map<Long, Account> chosen = accounts.byIds(owners);
        Map<String, String> names = new HashMap<>();
        List<HourRow> rows = new ArrayList<>();
        for (HourEntry entry : entries) {
            String author = names.computeIfAbsent(entry.worklog().authorKey(), key -> visit.named(people.byKey(key)));
            rows.add(row(visit, entry, browsable.contains(entry.issue().id()), author, chosen));
        }
        return rows;
    }

    private HourRow row(Visit visit, HourEntry entry, boolean open, String author, Map<Long, Account> chosen) {
        Placement placement = entry.placement();
        boolean readable = open && visibility.mayReadComment(visit.viewer(), entry.worklog());
        Optional<String> note = entry.decision().note();
        return new HourRow(
                placement.worklogId(),
                placement.day(),
                entry.issue().key(),
                open,
                open ? entry.issue().summary() : "",
                author,
                note.orElse(readable ? entry.worklog().comment() : ""),
                !readable && note.isEmpty() && !entry.worklog().comment().isBlank(),
                placement.seconds(),
                placement.billableSeconds(),
                placement.billable(),
                placement.manual(),
                placement.hidden(),
                placement.late(),
                placement.isLongerThanADay(),
                placement.source().name(),
                placement.activity(),
                placement.state().name(),
                decided(entry.decision(), chosen));
    }

    private static HourRow.Decided decided(Decision decision, Map<Long, Account> chosen) {
        return new HourRow.Decided(
                decision.accountId()
                        .map(chosen::get)
                        .map(account -> account.key().toString())
                        .orElse(""),
                decision.billable().map(String::valueOf).orElse(""),
                decision.billableSeconds().map(String::valueOf).orElse(""),
                decision.note().orElse(""),
                decision.version());
    }
}
