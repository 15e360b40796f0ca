package org.retainer.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.retainer.refusal.Refusal;

/**
 * An agreement with the client.
 *
 * @param id the store's id, 0 before the note is stored
 * @param date the day of the agreement
 * @param followUp the day to come back to it, not before its date
 * @param doneOn the day, in the installation's zone, on which somebody had come back to it
 * @param authorKey the user key of who wrote it
 * @param version counts the changes, 1 when written
 */
public record JournalNote(
        long id,
        long accountId,
        LocalDate date,
        String text,
        Optional<LocalDate> followUp,
        Optional<LocalDate> doneOn,
        String authorKey,
        Instant writtenAt,
        long version) {
    /** The longest text, in UTF-16 units. */
    public static final int MAX_TEXT = 20_000;

    public JournalNote {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(authorKey, "authorKey");
        Objects.requireNonNull(writtenAt, "writtenAt");
        if (text.isBlank()) {
            throw Refusal.invalid("text", "required");
        }
        if (text.length() > MAX_TEXT) {
            throw Refusal.invalid("text", "text.long", MAX_TEXT);
        }
        if (followUp.isPresent() && followUp.get().isBefore(date)) {
            throw Refusal.invalid("followUp", "note.followUp.before", date);
        }
        doneOn = followUp.isPresent() ? doneOn : Optional.empty();
    }

    /** Tells whether there is still something to come back to. */
    public boolean isOpen() {
        return followUp.isPresent() && doneOn.isEmpty();
    }

    /** Answers the note under the id that the store gave it. */
    public JournalNote withId(long given) {
        return new JournalNote(given, accountId, date, text, followUp, doneOn, authorKey, writtenAt, version);
    }
}
