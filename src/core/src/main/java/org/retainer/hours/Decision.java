package org.retainer.hours;

import java.util.Objects;
import java.util.Optional;

/**
 * What people decided about one entry. Written by people, never by the feed; survives edits in Jira and rebuilds. Empty
 * means: as computed.
 *
 * @param accountId puts the entry on this account
 * @param note what the client reads instead of the comment
 * @param hidden in no client-facing output; only for entries that are not billable
 * @param version counts the decisions, 0 before the first
 */
public record Decision(
        long worklogId,
        Optional<Long> accountId,
        Optional<Boolean> billable,
        Optional<Long> billableSeconds,
        Optional<String> note,
        boolean hidden,
        long version) {
    public Decision {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(billable, "billable");
        Objects.requireNonNull(billableSeconds, "billableSeconds");
        Objects.requireNonNull(note, "note");
    }

    /** Nothing has been decided. */
    public static Decision none(long worklogId) {
        return new Decision(
                worklogId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, 0);
    }

    /** Tells whether something that counts was set by hand. */
    public boolean isManual() {
        return billable.isPresent() || billableSeconds.isPresent();
    }

    /** Tells whether both decide the same, whatever version they are. */
    boolean saysTheSameAs(Decision other) {
        return new Decision(worklogId, accountId, billable, billableSeconds, note, hidden, other.version())
                .equals(other);
    }

    /** Makes the next version with other contents. */
    public Decision next(
            Optional<Long> account,
            Optional<Boolean> billed,
            Optional<Long> seconds,
            Optional<String> text,
            boolean hide) {
        return new Decision(worklogId, account, billed, seconds, text, hide, version + 1);
    }
}
