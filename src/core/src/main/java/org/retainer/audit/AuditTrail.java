package org.retainer.audit;

import java.util.List;
import java.util.Optional;

/** The log of changes, to read. Who may read what is not asked here. */
public interface AuditTrail {
    /**
     * Lists changes, newest first.
     *
     * @param after the place of the last change that was read; empty to begin with the newest
     * @param skipped how many changes behind that place to leave out
     * @param limit the most changes to list
     */
    List<RecordedChange> list(AuditFilter filter, Optional<AuditCursor> after, int skipped, int limit);

    long count(AuditFilter filter);
}
