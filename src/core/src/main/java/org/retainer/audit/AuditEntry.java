package org.retainer.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One change of one object. The triple of type, id and version exists once: writing it twice is how a stale edit is found.
 *
 * @param object the kind of object, such as {@code ACCOUNT}
 * @param id the object's id in its store
 * @param version the version that this change makes, 1 for a new object
 * @param accountId the account that it belongs to, 0 for none
 * @param at when
 * @param by the key of the user, empty for the product itself
 * @param what what was done, such as {@code CREATE}
 * @param before the changed fields as they were
 * @param after the changed fields as they are now
 */
public record AuditEntry(
        String object,
        long id,
        long version,
        long accountId,
        Instant at,
        String by,
        String what,
        Map<String, String> before,
        Map<String, String> after) {
    public AuditEntry {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(what, "what");
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** The key that exists once: {@code TYPE:id:version}. */
    public String claim() {
        return object + ":" + id + ":" + version;
    }
}
