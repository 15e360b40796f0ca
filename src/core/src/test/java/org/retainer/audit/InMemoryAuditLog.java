package org.retainer.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** An audit log in memory. */
public final class InMemoryAuditLog implements AuditLog, AuditTrail {
    private final InMemoryTable<String, AuditEntry> entries;
    private final Map<String, Long> ids = new ConcurrentHashMap<>();

    public InMemoryAuditLog(InMemoryTransactions transactions) {
        entries = new InMemoryTable<>(transactions);
    }

    @Override
    public void append(AuditEntry entry) {
        entries.insert(entry.claim(), entry);
        ids.put(entry.claim(), ids.size() + 1L);
    }

    @Override
    public List<AuditEntry> since(String object, long id, long version) {
        return entries.all().stream()
                .filter(entry -> entry.object().equals(object) && entry.id() == id && entry.version() > version)
                .sorted(Comparator.comparingLong(AuditEntry::version))
                .toList();
    }

    @Override
    public List<RecordedChange> list(AuditFilter filter, Optional<AuditCursor> after, int skipped, int limit) {
        Comparator<RecordedChange> oldestFirst = Comparator.comparing(
                        (RecordedChange change) -> change.entry().at())
                .thenComparing(RecordedChange::id);
        return entries.all().stream()
                .filter(filter::accepts)
                .map(entry -> new RecordedChange(ids.get(entry.claim()), entry))
                .filter(change ->
                        after.map(place -> isBehind(change.cursor(), place)).orElse(true))
                .sorted(oldestFirst.reversed())
                .skip(skipped)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(AuditFilter filter) {
        return entries.all().stream().filter(filter::accepts).count();
    }

    private static boolean isBehind(AuditCursor one, AuditCursor other) {
        return one.millis() < other.millis() || (one.millis() == other.millis() && one.id() < other.id());
    }
}
