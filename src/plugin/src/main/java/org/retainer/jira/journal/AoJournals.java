package org.retainer.jira.journal;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import net.java.ao.Query;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.journal.JournalNote;
import org.retainer.journal.Journals;

/** Journals in Active Objects. */
public final class AoJournals implements Journals {
    private static final int PORTION = 500;
    private static final String DUE = "OPEN_DAY > ? AND OPEN_DAY <= ?";

    private final ActiveObjects ao;
    private final Table<StoredNote, Integer> notes;

    public AoJournals(ActiveObjects ao) {
        this.ao = ao;
        this.notes = new Table<>(ao, StoredNote.class, StoredNote::getID);
    }

    /** Takes away all notes of an account that is deleted. */
    public static void removeAllOf(ActiveObjects ao, long accountId) {
        ao.deleteWithSQL(StoredNote.class, "ACCOUNT_ID = ?", (int) accountId);
    }

    @Override
    public List<JournalNote> of(long accountId, int startAt, int maxResults) {
        return read(ao.find(
                StoredNote.class,
                Query.select()
                        .where("ACCOUNT_ID = ?", (int) accountId)
                        .order("NOTE_DAY DESC, ID DESC")
                        .offset(startAt)
                        .limit(maxResults)));
    }

    @Override
    public int count(long accountId) {
        return ao.count(StoredNote.class, "ACCOUNT_ID = ?", (int) accountId);
    }

    @Override
    public Optional<JournalNote> byId(long id) {
        return notes.one("ID = ?", id).map(AoJournals::read);
    }

    @Override
    public List<JournalNote> open(Collection<Long> accountIds, LocalDate until, int limit) {
        List<JournalNote> open = new ArrayList<>();
        inPortions(accountIds, (marks, ids) -> {
            List<Object> parameters = new ArrayList<>(ids);
            parameters.add(0);
            parameters.add(Days.of(until));
            open.addAll(read(ao.find(
                    StoredNote.class,
                    Query.select()
                            .where("ACCOUNT_ID IN (" + marks + ") AND " + DUE, parameters.toArray())
                            .order("OPEN_DAY, ID")
                            .limit(limit))));
        });
        return open.stream()
                .sorted(Comparator.comparing(
                                (JournalNote note) -> note.followUp().orElseThrow())
                        .thenComparing(JournalNote::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, Digest> digests(Collection<Long> accountIds, LocalDate until) {
        Map<Long, LocalDate> lastDays = new HashMap<>();
        Map<Long, Integer> due = new HashMap<>();
        inPortions(accountIds, (marks, ids) -> {
            String theirs = "ACCOUNT_ID IN (" + marks + ")";
            // the day and the count come back in the places of columns of their type
            ao.stream(
                    StoredNote.class,
                    Query.select("ACCOUNT_ID, MAX(NOTE_DAY) AS NOTE_DAY")
                            .where(theirs, ids.toArray())
                            .group("ACCOUNT_ID"),
                    row -> lastDays.put((long) row.getAccountId(), Days.day(row.getNoteDay())));
            List<Object> parameters = new ArrayList<>(ids);
            parameters.add(0);
            parameters.add(Days.of(until));
            ao.stream(
                    StoredNote.class,
                    Query.select("ACCOUNT_ID, COUNT(DONE_DAY) AS DONE_DAY")
                            .where(theirs + " AND " + DUE, parameters.toArray())
                            .group("ACCOUNT_ID"),
                    row -> due.put((long) row.getAccountId(), row.getDoneDay()));
        });
        Map<Long, Digest> digests = new HashMap<>();
        lastDays.forEach((id, day) -> digests.put(id, new Digest(day, due.getOrDefault(id, 0))));
        return digests;
    }

    @Override
    public JournalNote add(JournalNote note) {
        StoredNote row = notes.add(new Row()
                .with("ACCOUNT_ID", (int) note.accountId())
                .with("NOTE_DAY", Days.of(note.date()))
                .with("FOLLOW_UP_DAY", Days.of(note.followUp()))
                .with("OPEN_DAY", openDay(note))
                .with("DONE_DAY", Days.of(note.doneOn()))
                .with("AUTHOR_KEY", note.authorKey())
                .with("WRITTEN_AT", note.writtenAt().toEpochMilli())
                .with("NOTE_TEXT", note.text())
                .with("VERSION_NUMBER", note.version()));
        return note.withId(row.getID());
    }

    @Override
    public void replace(JournalNote note) {
        notes.one("ID = ?", note.id()).ifPresent(row -> {
            row.setNoteDay(Days.of(note.date()));
            row.setFollowUpDay(Days.of(note.followUp()));
            row.setOpenDay(openDay(note));
            row.setDoneDay(Days.of(note.doneOn()));
            row.setNoteText(note.text());
            row.setVersionNumber(note.version());
            row.save();
        });
    }

    @Override
    public void remove(JournalNote note) {
        notes.deleteSeen(List.of(note.id()));
    }

    private static int openDay(JournalNote note) {
        return note.isOpen() ? Days.of(note.followUp()) : 0;
    }

    private static void inPortions(Collection<Long> accountIds, BiConsumer<String, List<Object>> visitor) {
        List<Long> all = List.copyOf(accountIds);
        for (int start = 0; start < all.size(); start += PORTION) {
            List<Object> ids = new ArrayList<>();
            all.subList(start, Math.min(all.size(), start + PORTION)).forEach(id -> ids.add(id.intValue()));
            visitor.accept(String.join(",", Collections.nCopies(ids.size(), "?")), ids);
        }
    }

    private static List<JournalNote> read(StoredNote... rows) {
        return Arrays.stream(rows).map(AoJournals::read).toList();
    }

    private static JournalNote read(StoredNote row) {
        return new JournalNote(
                row.getID(),
                row.getAccountId(),
                Days.day(row.getNoteDay()),
                row.getNoteText(),
                Days.dayIfAny(row.getFollowUpDay()),
                Days.dayIfAny(row.getDoneDay()),
                row.getAuthorKey(),
                Instant.ofEpochMilli(row.getWrittenAt()),
                row.getVersionNumber());
    }
}
