package org.retainer.jira.hours;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.hours.HourEntry;
import org.retainer.hours.IssueVisibility;
import org.retainer.hours.Worklog;
import org.retainer.jira.json.Json;
import org.retainer.time.InstallationTime;

/** Writes hour entries. Titles and comments are left out where the viewer may not read them. */
public final class EntryJson {
    private final Accounts accounts;
    private final People people;
    private final IssueVisibility visibility;
    private final InstallationTime time;

    public EntryJson(Accounts accounts, People people, IssueVisibility visibility, InstallationTime time) {
        this.accounts = accounts;
        this.people = people;
        this.visibility = visibility;
        this.time = time;
    }

    List<Json> write(Viewer viewer, Collection<HourEntry> entries) {
        Set<Long> issues = new HashSet<>();
        Set<Long> owners = new HashSet<>();
        entries.forEach(entry -> {
            issues.add(entry.issue().id());
            owners.add(entry.placement().accountId());
        });
        Set<Long> browsable = visibility.browsable(viewer, issues);
        Map<Long, Account> named = accounts.byIds(owners);
        Map<String, Person> authors = new HashMap<>();
        return entries.stream()
                .map(entry -> entry(
                        viewer,
                        entry,
                        browsable.contains(entry.issue().id()),
                        Optional.ofNullable(named.get(entry.placement().accountId())),
                        authors.computeIfAbsent(entry.worklog().authorKey(), people::byKey)))
                .toList();
    }

    private Json entry(Viewer viewer, HourEntry entry, boolean open, Optional<Account> account, Person author) {
        Worklog worklog = entry.worklog();
        boolean readable = open && visibility.mayReadComment(viewer, worklog);
        return Json.object()
                .with("worklogId", worklog.id())
                .with("issue", entry.issue().key())
                .with("summary", open ? entry.issue().summary() : null)
                .with("author", author.name())
                .with("authorName", author.displayName())
                .with("day", entry.placement().day())
                .with("started", started(entry, account))
                .with("seconds", entry.placement().seconds())
                .with("longerThanADay", entry.placement().isLongerThanADay())
                .with("billable", entry.placement().billable())
                .with("billableSeconds", entry.placement().billableSeconds())
                .with("note", entry.decision().note())
                .with("hidden", entry.placement().hidden())
                .with("manual", entry.placement().manual())
                .with("late", entry.placement().late())
                .with("comment", readable ? worklog.comment() : null)
                .with("account", account.map(Account::key))
                .with("source", entry.placement().source())
                .with("activity", entry.placement().activity())
                .with("state", entry.placement().state())
                .with("version", entry.decision().version());
    }

    private String started(HourEntry entry, Optional<Account> account) {
        ZoneId zone = account.flatMap(found -> found.zone().on(entry.placement().day()))
                .orElse(time.zone());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(entry.worklog().started(), zone));
    }
}
