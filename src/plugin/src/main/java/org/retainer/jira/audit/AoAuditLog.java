package org.retainer.jira.audit;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.java.ao.Query;
import org.retainer.audit.AuditCursor;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditFilter;
import org.retainer.audit.AuditLog;
import org.retainer.audit.AuditTrail;
import org.retainer.audit.RecordedChange;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;

/** The audit log in Active Objects. */
public final class AoAuditLog implements AuditLog, AuditTrail {
    private static final TypeToken<Map<String, String>> FIELDS = new TypeToken<>() {};

    private final ActiveObjects ao;
    private final Table<StoredAuditEntry, Long> entries;
    private final Gson gson = new Gson();

    public AoAuditLog(ActiveObjects ao) {
        this.ao = ao;
        this.entries = new Table<>(ao, StoredAuditEntry.class, StoredAuditEntry::getID);
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

    @Override
    public List<RecordedChange> list(AuditFilter filter, Optional<AuditCursor> after, int skipped, int limit) {
        Criteria criteria = Criteria.of(filter);
        after.ifPresent(place -> criteria.and(
                "(CHANGED_AT < ? OR (CHANGED_AT = ? AND ID < ?))", place.millis(), place.millis(), place.id()));
        Query query =
                criteria.query().order("CHANGED_AT DESC, ID DESC").limit(limit).offset(skipped);
        return Arrays.stream(ao.find(StoredAuditEntry.class, query))
                .map(stored -> new RecordedChange(stored.getID(), read(stored)))
                .toList();
    }

    @Override
    public long count(AuditFilter filter) {
        return ao.count(StoredAuditEntry.class, Criteria.of(filter).query());
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

    /** A filter as SQL. */
    private static final class Criteria {
        private final List<String> clauses = new ArrayList<>(List.of("ID > ?"));
        private final List<Object> parameters = new ArrayList<>(List.of(0L));

        static Criteria of(AuditFilter filter) {
            Criteria criteria = new Criteria();
            filter.accountId().ifPresent(id -> criteria.and("ACCOUNT_ID = ?", id));
            filter.by().ifPresent(key -> criteria.and("CHANGED_BY = ?", key));
            filter.from().ifPresent(from -> criteria.and("CHANGED_AT >= ?", from.toEpochMilli()));
            filter.until().ifPresent(until -> criteria.and("CHANGED_AT < ?", until.toEpochMilli()));
            filter.object().ifPresent(object -> criteria.and("OBJECT_TYPE = ?", object));
            filter.what().ifPresent(what -> criteria.and("ACTION = ?", what));
            filter.without().forEach(object -> criteria.and("OBJECT_TYPE <> ?", object));
            return criteria;
        }

        void and(String clause, Object... values) {
            clauses.add(clause);
            parameters.addAll(Arrays.asList(values));
        }

        Query query() {
            return Query.select().where(String.join(" AND ", clauses), parameters.toArray());
        }
    }
}
