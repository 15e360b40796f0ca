package org.retainer.audit;

import java.util.Comparator;
import java.util.List;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** An audit log in memory. */
public final class InMemoryAuditLog implements AuditLog {
    private final InMemoryTable<String, AuditEntry> entries;

    public InMemoryAuditLog(InMemoryTransactions transactions) {
        entries = new InMemoryTable<>(transactions);
    }

    @Override
    public void append(AuditEntry entry) {
        entries.insert(entry.claim(), entry);
    }

    @Override
    public List<AuditEntry> since(String object, long id, long version) {
        return entries.all().stream()
                .filter(entry -> entry.object().equals(object) && entry.id() == id && entry.version() > version)
                .sorted(Comparator.comparingLong(AuditEntry::version))
                .toList();
    }
}
