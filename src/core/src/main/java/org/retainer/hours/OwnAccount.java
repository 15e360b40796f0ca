package org.retainer.hours;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.retainer.account.AccountKey;
import org.retainer.refusal.Refusal;

/**
 * The account that somebody wrote on an issue. Untrusted: whoever may edit the issue may write anything there.
 *
 * @param text the key as written, or all that stands there when it has not the form in which accounts are written; at most
 *     200 UTF-16 units of it, on one line
 * @param wellFormed whether it is written as accounts are written; there need be no account with that key all the same
 * @param since when it was written, to the millisecond
 */
public record OwnAccount(String text, boolean wellFormed, Instant since) {
    private static final int LONGEST = 200;

    public OwnAccount {
        Objects.requireNonNull(since, "since");
        text = OneLine.cut(OneLine.of(text), LONGEST);
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Makes one that names an account. */
    public static OwnAccount named(String key, Instant since) {
        return new OwnAccount(key, true, since);
    }

    /** Makes one that nobody can read. */
    public static OwnAccount malformed(String text, Instant since) {
        return new OwnAccount(text, false, since);
    }

    /** The key that it names; empty when it does not have the form of a key. */
    public Optional<AccountKey> key() {
        if (!wellFormed) {
            return Optional.empty();
        }
        try {
            return Optional.of(AccountKey.of(text));
        } catch (Refusal noKey) {
            return Optional.empty();
        }
    }

    /** Tells whether both say the same, whenever they were written. */
    public boolean saysSameAs(OwnAccount other) {
        return wellFormed == other.wellFormed && text.equals(other.text);
    }
}
