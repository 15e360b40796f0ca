package org.retainer.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.retainer.refusal.Refusal;

/**
 * What is to change about a note; what is empty stays.
 *
 * @param followUp the inner value is empty to come back to it no more
 * @param done whether somebody has come back to it
 */
public record NoteChange(
        Optional<LocalDate> date,
        Optional<String> text,
        Optional<Optional<LocalDate>> followUp,
        Optional<Boolean> done) {
    JournalNote of(JournalNote note, LocalDate today) {
        Optional<LocalDate> newFollowUp = followUp.orElse(note.followUp());
        if (done.orElse(false) && newFollowUp.isEmpty()) {
            throw Refusal.invalid("done", "note.done.nothing");
        }
        Optional<LocalDate> doneOn = newFollowUp.equals(note.followUp()) ? note.doneOn() : Optional.empty();
        if (done.isPresent()) {
            doneOn = done.get() ? Optional.of(note.doneOn().orElse(today)) : Optional.empty();
        }
        return new JournalNote(
                note.id(),
                note.accountId(),
                date.orElse(note.date()),
                text.orElse(note.text()),
                newFollowUp,
                doneOn,
                note.authorKey(),
                note.writtenAt(),
                note.version() + 1);
    }
}
