package org.retainer.audit;

/**
 * A change as the log keeps it.
 *
 * @param id its place in the log; later changes mostly have higher ones
 */
public record RecordedChange(long id, AuditEntry entry) {
    public AuditCursor cursor() {
        return new AuditCursor(entry.at().toEpochMilli(), id);
    }
}
