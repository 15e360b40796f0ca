package org.retainer.hours;

import java.util.Optional;
import org.retainer.refusal.Refusal;

/** What somebody wants to decide about an entry. What is not mentioned stays; empty goes back to the computed value. */
public final class DecisionChange {
    private final Optional<Choice<String>> account;
    private final Optional<Choice<Boolean>> billable;
    private final Optional<Choice<Long>> billableSeconds;
    private final Optional<Choice<String>> note;
    private final Optional<Boolean> hidden;

    private DecisionChange(
            Optional<Choice<String>> account,
            Optional<Choice<Boolean>> billable,
            Optional<Choice<Long>> billableSeconds,
            Optional<Choice<String>> note,
            Optional<Boolean> hidden) {
        this.account = account;
        this.billable = billable;
        this.billableSeconds = billableSeconds;
        this.note = note;
        this.hidden = hidden;
    }

    /** Begins with nothing mentioned. */
    public static DecisionChange none() {
        return new DecisionChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public DecisionChange account(Optional<String> key) {
        return new DecisionChange(Optional.of(new Choice<>(key)), billable, billableSeconds, note, hidden);
    }

    public DecisionChange billable(Optional<Boolean> value) {
        return new DecisionChange(account, Optional.of(new Choice<>(value)), billableSeconds, note, hidden);
    }

    public DecisionChange billableSeconds(Optional<Long> seconds) {
        return new DecisionChange(account, billable, Optional.of(new Choice<>(seconds)), note, hidden);
    }

    /** What the client reads instead of the comment; a blank one goes back to the comment. */
    public DecisionChange note(Optional<String> text) {
        return new DecisionChange(
                account,
                billable,
                billableSeconds,
                Optional.of(new Choice<>(text.filter(written -> !written.isBlank()))),
                hidden);
    }

    public DecisionChange hidden(boolean value) {
        return new DecisionChange(account, billable, billableSeconds, note, Optional.of(value));
    }

    Optional<Choice<String>> account() {
        return account;
    }

    /** @throws Refusal 400 on a field that no entry takes */
    void refuseMalformed() {
        billableSeconds.flatMap(Choice::value).ifPresent(seconds -> {
            if (seconds < 0 || seconds > Integer.MAX_VALUE) {
                throw Refusal.invalid("billableSeconds", "number.range", 0, Integer.MAX_VALUE);
            }
        });
        note.flatMap(Choice::value).ifPresent(text -> {
            if (text.length() > HourDecisions.MAX_NOTE) {
                throw Refusal.invalid("note", "text.long", HourDecisions.MAX_NOTE);
            }
        });
    }

    /** Makes the next decision, given the id of the chosen account. */
    Decision applyTo(Decision before, Optional<Long> chosenAccount) {
        return before.next(
                account.isPresent() ? chosenAccount : before.accountId(),
                billable.map(Choice::value).orElse(before.billable()),
                billableSeconds.map(Choice::value).orElse(before.billableSeconds()),
                note.map(Choice::value).orElse(before.note()),
                hidden.orElse(before.hidden()));
    }

    /** Something mentioned: a value, or back to the computed one. */
    record Choice<T>(Optional<T> value) {}
}
