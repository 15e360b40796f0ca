package org.retainer.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store of journals. Writing takes part in the present transaction. */
public interface Journals {
    /** Lists a page of an account's notes, the latest day first. */
    List<JournalNote> of(long accountId, int startAt, int maxResults);

    int count(long accountId);

    Optional<JournalNote> byId(long id);

    /** Lists open follow-ups of some accounts up to a day (included), the longest due first, at most so many. */
    List<JournalNote> open(Collection<Long> accountIds, LocalDate until, int limit);

    /** Sums up the journals of some accounts; those without notes are left out. */
    Map<Long, Digest> digests(Collection<Long> accountIds, LocalDate until);

    /** Stores a new note and answers it with its id. */
    JournalNote add(JournalNote note);

    /** Replaces a note by its changed copy. The audit entry of the new version guards against another writer. */
    void replace(JournalNote note);

    void remove(JournalNote note);

    /**
     * A journal in two figures.
     *
     * @param lastDay the day of the latest note
     * @param due how many follow-ups are open up to the asked day
     */
    record Digest(LocalDate lastDay, int due) {}
}
