package org.retainer.jira.audit;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.account.ChangeHistory;
import org.retainer.audit.AuditCursor;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditFilter;
import org.retainer.audit.RecordedChange;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** Answers who changed what. */
public final class AuditRequests {
    private final ChangeHistory history;
    private final AuditSearch search;
    private final AuditSubjects subjects;
    private final People people;
    private final InstallationTime time;

    public AuditRequests(
            ChangeHistory history, AuditSearch search, AuditSubjects subjects, People people, InstallationTime time) {
        this.history = history;
        this.search = search;
        this.subjects = subjects;
        this.people = people;
        this.time = time;
    }

    /**
     * Lists changes, newest first, with the cursor {@code after} of the last one when there are more; or makes a file for
     * spreadsheets of all of them.
     */
    public Reply list(Asker asker, Parameters query) {
        AuditFilter filter = search.filter(asker.viewer(), query, Optional.empty());
        return switch (query.text("format").orElse("json")) {
            case "json" -> json(asker, filter, query);
            case "csv" -> csv(asker, filter, AuditSearch.after(query));
            default -> throw Refusal.invalid("format", "choice", List.of("json", "csv"));
        };
    }

    private Reply json(Asker asker, AuditFilter filter, Parameters query) {
        int size = query.maxResults();
        List<RecordedChange> changes = history.list(filter, AuditSearch.after(query), query.startAt(), size);
        AuditSubjects.Known known = subjects.of(asker.viewer(), changes);
        AuditWords words = new AuditWords(asker.texts(), people, known);
        List<Json> values =
                changes.stream().map(change -> json(change, known, words)).toList();
        Optional<AuditCursor> last = changes.size() < size
                ? Optional.empty()
                : Optional.of(changes.get(changes.size() - 1).cursor());
        return Reply.ok(Reply.list(query.startAt(), size, history.count(filter), values)
                .with("after", last.map(AuditCursor::toString)));
    }

    private Reply csv(Asker asker, AuditFilter filter, Optional<AuditCursor> after) {
        AuditCsv csv = new AuditCsv(history, subjects, people, time.zone());
        return Reply.streamed(
                "text/csv; charset=UTF-8",
                Map.of("Content-Disposition", "attachment; filename=\"audit_" + time.today() + ".csv\""),
                text -> csv.write(asker, filter, after, text));
    }

    private Json json(RecordedChange change, AuditSubjects.Known known, AuditWords words) {
        AuditEntry entry = change.entry();
        return Json.object()
                .with("id", change.id())
                .with("at", entry.at().truncatedTo(ChronoUnit.MILLIS).toString())
                .with(
                        "by",
                        entry.by().isEmpty() ? null : people.byKey(entry.by()).name())
                .with("byName", words.who(entry))
                .with("what", entry.what())
                .with("object", entry.object())
                .with("objectId", entry.id())
                .with("version", entry.version())
                .with("account", known.account(entry.accountId()).map(account -> account.key()
                        .toString()))
                .with("issue", known.issue(change))
                .with("before", fields(words, entry.before()))
                .with("after", fields(words, entry.after()));
    }

    private static Json fields(AuditWords words, Map<String, String> fields) {
        Json json = Json.object();
        words.plain(fields).forEach(json::with);
        return json;
    }
}
