package org.retainer.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which changes to list.
 *
 * @param accountId only those that belong to this account
 * @param by only those of the user with this key
 * @param from only those at this moment or later
 * @param until only those before this moment
 * @param object only those of this kind of object
 * @param what only those where this was done
 * @param without kinds of objects to leave out
 */
public record AuditFilter(
        Optional<Long> accountId,
        Optional<String> by,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> object,
        Optional<String> what,
        Set<String> without) {
    /** Every change there is. */
    public static final AuditFilter ALL = new AuditFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of());

    public AuditFilter {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(what, "what");
        without = Set.copyOf(without);
    }

    public AuditFilter ofAccount(long id) {
        return new AuditFilter(Optional.of(id), by, from, until, object, what, without);
    }

    public AuditFilter by(Optional<String> userKey) {
        return new AuditFilter(accountId, userKey, from, until, object, what, without);
    }

    /** Keeps changes from one moment (included) until another (left out). */
    public AuditFilter between(Optional<Instant> first, Optional<Instant> end) {
        return new AuditFilter(accountId, by, first, end, object, what, without);
    }

    public AuditFilter of(Optional<String> kind, Optional<String> action) {
        return new AuditFilter(accountId, by, from, until, kind, action, without);
    }

    public AuditFilter without(Set<String> kinds) {
        return new AuditFilter(accountId, by, from, until, object, what, kinds);
    }

    /** Tells whether a change is one of these. */
    public boolean accepts(AuditEntry entry) {
        return accountId.map(id -> id == entry.accountId()).orElse(true)
                && by.map(entry.by()::equals).orElse(true)
                && from.map(first -> !entry.at().isBefore(first)).orElse(true)
                && until.map(end -> entry.at().isBefore(end)).orElse(true)
                && object.map(entry.object()::equals).orElse(true)
                && what.map(entry.what()::equals).orElse(true)
                && !without.contains(entry.object());
    }
}
