package org.retainer.jira.journal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.jira.request.SeenVersion;
import org.retainer.journal.FollowUp;
import org.retainer.journal.JournalBook;
import org.retainer.journal.JournalNote;
import org.retainer.journal.NoteChange;
import org.retainer.time.InstallationTime;

/** Answers requests about journals and follow-ups. */
public final class JournalRequests {
    private static final String ABSENT = "note.absent";
    private static final Set<String> FIELDS = Set.of("date", "text", "followUp");
    private static final Set<String> CHANGED_FIELDS = Set.of("date", "text", "followUp", "done", "version");

    private final JournalBook journal;
    private final People people;
    private final InstallationTime time;

    public JournalRequests(JournalBook journal, People people, InstallationTime time) {
        this.journal = journal;
        this.people = people;
        this.time = time;
    }

    public Reply list(Asker asker, String accountKey, Parameters parameters) {
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<Json> values = journal.list(asker.viewer(), accountKey, startAt, maxResults).stream()
                .map(this::json)
                .toList();
        return Reply.ok(Reply.list(startAt, maxResults, journal.count(asker.viewer(), accountKey), values));
    }

    public Reply get(Asker asker, String accountKey, String id) {
        return Reply.ok(json(journal.get(asker.viewer(), accountKey, Ids.parse(ABSENT, id))));
    }

    public Reply add(Asker asker, String accountKey, String body) {
        Fields fields = Fields.of(body, FIELDS);
        Optional<LocalDate> date = fields.day("date");
        if (date.isEmpty()) {
            fields.complain("date", "day.required");
        }
        String text = fields.requiredText("text", JournalNote.MAX_TEXT);
        Optional<LocalDate> followUp = fields.day("followUp");
        fields.check();
        return Reply.created(json(journal.add(asker.viewer(), accountKey, date.orElseThrow(), text, followUp)));
    }

    /** @param ifMatch the header {@code If-Match}, null when absent */
    public Reply change(Asker asker, String accountKey, String id, String body, String ifMatch) {
        long note = Ids.parse(ABSENT, id);
        journal.get(asker.viewer(), accountKey, note);
        Fields fields = Fields.of(body, CHANGED_FIELDS);
        OptionalLong seen = SeenVersion.of(fields.whole("version", 1, Long.MAX_VALUE), ifMatch);
        Optional<LocalDate> date = fields.day("date");
        if (fields.has("date") && date.isEmpty()) {
            fields.complain("date", "day.required");
        }
        Optional<String> text =
                fields.has("text") ? Optional.of(fields.requiredText("text", JournalNote.MAX_TEXT)) : Optional.empty();
        Optional<LocalDate> day = fields.day("followUp");
        Optional<Boolean> done = fields.bool("done");
        fields.check();
        NoteChange change =
                new NoteChange(date, text, fields.has("followUp") ? Optional.of(day) : Optional.empty(), done);
        return Reply.ok(json(journal.change(asker.viewer(), accountKey, note, seen, change)));
    }

    public Reply remove(Asker asker, String accountKey, String id, String ifMatch) {
        journal.remove(asker.viewer(), accountKey, Ids.parse(ABSENT, id), SeenVersion.of(Optional.empty(), ifMatch));
        return Reply.deleted();
    }

    /**
     * Lists open follow-ups up to {@code until} (default today): of the accounts that the asker leads or works for, or
     * with {@code mine=false} of all that they see.
     */
    public Reply followUps(Asker asker, Parameters parameters) {
        LocalDate until = parameters.day("until").orElse(time.today());
        boolean mine = parameters.bool("mine").orElse(true);
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<FollowUp> all = journal.followUps(asker.viewer(), mine, until, Parameters.MOST_RESULTS);
        List<Json> values =
                all.stream().skip(startAt).limit(maxResults).map(this::followUp).toList();
        return Reply.ok(Reply.list(startAt, maxResults, all.size(), values));
    }

    private Json followUp(FollowUp followUp) {
        return json(followUp.note())
                .with("account", followUp.account().key())
                .with("accountName", followUp.account().name());
    }

    private Json json(JournalNote note) {
        Person author = people.byKey(note.authorKey());
        return Json.object()
                .with("id", note.id())
                .with("date", note.date())
                .with("text", note.text())
                .with("followUp", note.followUp())
                .with("done", note.doneOn().isPresent())
                .with("doneOn", note.doneOn())
                .with("author", author.name())
                .with("authorName", author.displayName())
                .with(
                        "writtenAt",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                note.writtenAt().atZone(time.zone())))
                .with("version", note.version());
    }
}
