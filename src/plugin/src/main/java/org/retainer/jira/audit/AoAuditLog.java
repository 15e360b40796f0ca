package org.retainer.jira.audit;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;

/** The audit log in Active Objects. */
public final class AoAuditLog implements AuditLog {
    private static final TypeToken<Map<String, String>> FIELDS = new TypeToken<>() {};

    private final Table<StoredAuditEntry, Long> entries;
    private final Gson gson = new Gson();

    public AoAuditLog(ActiveObjects ao) {
        entries = new Table<>(ao, StoredAuditEntry.class, StoredAuditEntry::getID);
    }

    @Override
    public void append(AuditEntry entry) {
        entries.add(row(entry));
    }

    @Override
    public void appendAll(List<AuditEntry> added) {
        entries.addAll(added.stream().map(this::row).toList());
    }

    private Row row(AuditEntry entry) {
        return new Row()
                .with("CLAIM", entry.claim())
                .with("OBJECT_TYPE", entry.object())
                .with("OBJECT_ID", entry.id())
                .with("OBJECT_VERSION", entry.version())
                .with("ACCOUNT_ID", entry.accountId())
                .with("CHANGED_AT", entry.at().toEpochMilli())
                .with("CHANGED_BY", entry.by())
                .with("ACTION", entry.what())
                .with("BEFORE_JSON", gson.toJson(new TreeMap<>(entry.before())))
                .with("AFTER_JSON", gson.toJson(new TreeMap<>(entry.after())));
    }

    @Override
    public List<AuditEntry> since(String object, long id, long version) {
        return entries.all("OBJECT_ID = ? AND OBJECT_TYPE = ? AND OBJECT_VERSION > ?", id, object, version).stream()
                .map(this::read)
                .sorted(Comparator.comparingLong(AuditEntry::version))
                .toList();
    }

    private AuditEntry read(StoredAuditEntry stored) {
        return new AuditEntry(
                stored.getObjectType(),
                stored.getObjectId(),
                stored.getObjectVersion(),
                stored.getAccountId(),
                Instant.ofEpochMilli(stored.getChangedAt()),
                Row.text(stored.getChangedBy()),
                stored.getAction(),
                gson.fromJson(stored.getBeforeJson(), FIELDS),
                gson.fromJson(stored.getAfterJson(), FIELDS));
    }
}
