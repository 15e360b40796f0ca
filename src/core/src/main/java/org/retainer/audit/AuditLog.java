package org.retainer.audit;

import java.util.List;

/** The log of changes. */
public interface AuditLog {
    /**
     * Adds an entry in the present transaction.
     *
     * @throws org.retainer.transaction.WriteConflict when this version of the object exists already
     */
    void append(AuditEntry entry);

    /** Adds many entries at once. */
    default void appendAll(List<AuditEntry> entries) {
        entries.forEach(this::append);
    }

    /** Lists the changes of one object after a version, oldest first. */
    List<AuditEntry> since(String object, long id, long version);
}
