package org.retainer.jira.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.ChangeHistory;
import org.retainer.audit.AuditCursor;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditFilter;
import org.retainer.audit.RecordedChange;
import org.retainer.jira.audit.AuditSearch;
import org.retainer.jira.audit.AuditSubjects;
import org.retainer.jira.audit.AuditWords;
import org.retainer.time.InstallationTime;

/** A page of the audit log: the filter as it stands in the address, the changes, and the way to older ones. */
public final class AuditList {
    private static final int PAGE = 50;
    private static final List<String> KEPT = List.of("account", "by", "from", "to", "object", "what");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String OBJECTS = "audit.object.";
    private static final String ACTIONS = "audit.what.";

    private final ChangeHistory history;
    private final AuditSearch search;
    private final AuditSubjects subjects;
    private final People people;
    private final InstallationTime time;

    public AuditList(
            ChangeHistory history, AuditSearch search, AuditSubjects subjects, People people, InstallationTime time) {
        this.history = history;
        this.search = search;
        this.subjects = subjects;
        this.people = people;
        this.time = time;
    }

    /**
     * Adds what the templates show.
     *
     * @param path the page's own address
     * @param account the only account that the page is about
     */
    void fill(Visit visit, Map<String, Object> values, String path, Optional<Account> account) {
        AuditFilter filter = search.filter(visit.viewer(), visit.parameters(), account.map(only -> only.key()
                .toString()));
        Optional<AuditCursor> after = AuditSearch.after(visit.parameters());
        List<RecordedChange> found = history.list(filter, after, 0, PAGE + 1);
        List<RecordedChange> changes = found.subList(0, Math.min(PAGE, found.size()));
        AuditSubjects.Known known = subjects.of(visit.viewer(), changes);
        AuditWords words = new AuditWords(visit.texts(), people, known);
        KEPT.forEach(name ->
                values.put("filter_" + name, visit.parameters().text(name).orElse("")));
        values.put(
                "filtered",
                KEPT.stream().anyMatch(name -> visit.parameters().text(name).isPresent()));
        values.put("objects", choices(visit, OBJECTS));
        values.put("actions", choices(visit, ACTIONS));
        values.put("total", history.count(filter));
        values.put("auditZone", time.zone().getId());
        values.put(
                "rows",
                changes.stream().map(change -> row(change, known, words)).toList());
        values.put("action", visit.urls().page(path));
        values.put(
                "older",
                found.size() > PAGE
                        ? visit.urls().page(path)
                                + query(visit, "after=" + changes.get(PAGE - 1).cursor())
                        : "");
        values.put("newest", after.isPresent() ? visit.urls().page(path) + query(visit, "") : "");
        values.put(
                "csv",
                visit.urls().rest("/audit")
                        + query(
                                visit,
                                "format=csv"
                                        + account.map(only -> "&account="
                                                        + visit.urls().part(only.key()))
                                                .orElse("")));
    }

    private Row row(RecordedChange change, AuditSubjects.Known known, AuditWords words) {
        AuditEntry entry = change.entry();
        return new Row(
                MOMENT.withZone(time.zone()).format(entry.at()),
                words.who(entry),
                entry.by().isEmpty() || people.byKey(entry.by()).active(),
                words.object(entry.object()),
                words.what(entry.what()),
                known.account(entry.accountId())
                        .map(account -> account.key().toString())
                        .orElse(""),
                known.account(entry.accountId()).map(Account::name).orElse(""),
                known.issue(change).orElse(""),
                entry.id(),
                words.changes(entry));
    }

    private static List<Choice> choices(Visit visit, String prefix) {
        return visit.texts().keys().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key ->
                        new Choice(key.substring(prefix.length()), visit.texts().say(key)))
                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .toList();
    }

    /** Keeps the filter in an address; {@code first} is what comes before it. */
    private static String query(Visit visit, String first) {
        StringBuilder query = new StringBuilder(first);
        for (String name : KEPT) {
            visit.parameters()
                    .text(name)
                    .filter(value -> !first.contains(name + "="))
                    .ifPresent(value -> query.append(query.length() == 0 ? "" : "&")
                            .append(name)
                            .append('=')
                            .append(visit.urls().part(value)));
        }
        return query.length() == 0 ? "" : "?" + query;
    }

    /** Something to filter by. */
    public record Choice(String value, String label) {}

    /**
     * One change.
     *
     * @param active false for people who are deactivated or gone
     * @param account the account's key, empty when there is none to see
     * @param issue the issue of a changed entry, empty when there is none to see
     */
    public record Row(
            String at,
            String who,
            boolean active,
            String object,
            String what,
            String account,
            String accountName,
            String issue,
            long objectId,
            List<AuditWords.Change> changes) {}
}
