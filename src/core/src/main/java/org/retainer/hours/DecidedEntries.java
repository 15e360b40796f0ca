package org.retainer.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.Accounts;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** Looks at the entries that somebody wants to decide about: whether they may, and what the decisions would be. */
final class DecidedEntries {
    private final LedgerRows ledger;
    private final Accounts accounts;
    private final UnassignedHours unassigned;
    private final AuditLog audit;
    private final InstallationTime time;

    DecidedEntries(
            LedgerRows ledger, Accounts accounts, UnassignedHours unassigned, AuditLog audit, InstallationTime time) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.unassigned = unassigned;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Makes the next decision about each entry. Entries that the change leaves as they are are left out.
     *
     * @throws Refusal when one of them may not be decided about
     */
    List<Decided> decide(
            Viewer viewer,
            Collection<Long> worklogIds,
            Map<Long, Long> seenVersions,
            DecisionChange change,
            Optional<Account> chosen,
            DecisionComplaints complaints) {
        Map<Long, LedgerRow> rows = ledger.rows(worklogIds);
        refuseInvisible(viewer, worklogIds, rows);
        Map<Long, Decision> known = ledger.decisions(worklogIds);
        Set<Long> locked = ledger.locks(worklogIds).keySet();
        Map<Long, Account> named = named(known.values(), chosen);
        List<Decided> decided = new ArrayList<>();
        for (long id : worklogIds) {
            LedgerRow row = rows.get(id);
            Decision before = known.getOrDefault(id, Decision.none(id));
            Long seen = seenVersions.get(id);
            if (locked.contains(id) || row.placement().state() != EntryState.OPEN) {
                complaints.locked(id);
            } else if (seen != null && seen != before.version()) {
                complaints.stale(id, seen, before.version(), changedSince(id, seen, fields(before, named)));
            } else {
                Decision after = change.applyTo(before, chosen.map(Account::id));
                if (!after.saysTheSameAs(before)) {
                    decided.add(new Decided(row, after, fields(before, named), fields(after, named)));
                }
            }
        }
        complaints.check();
        return decided;
    }

    /** @throws Refusal 404 for an entry that is absent or not the viewer's to see */
    void refuseInvisible(Viewer viewer, long worklogId) {
        List<Long> only = List.of(worklogId);
        refuseInvisible(viewer, only, ledger.rows(only));
    }

    private void refuseInvisible(Viewer viewer, Collection<Long> worklogIds, Map<Long, LedgerRow> rows) {
        Set<Long> owners = new HashSet<>();
        rows.values().forEach(row -> owners.add(row.placement().accountId()));
        Map<Long, Account> found = accounts.byIds(owners);
        Optional<Set<Long>> projects =
                owners.contains(Placement.UNASSIGNED) ? unassigned.visibleProjects(viewer) : Optional.empty();
        for (long id : worklogIds) {
            LedgerRow row = rows.get(id);
            if (row == null || row.worklog().isEmpty() || !sees(viewer, row.placement(), found, projects)) {
                throw Refusal.notFound("entry.absent", id);
            }
            Account owner = found.get(row.placement().accountId());
            if (owner != null && !AccountAccess.mayEdit(viewer, owner, time.today())) {
                throw Refusal.forbidden("account.edit.forbidden", owner.key());
            }
        }
    }

    private boolean sees(Viewer viewer, Placement placement, Map<Long, Account> found, Optional<Set<Long>> projects) {
        if (placement.accountId() == Placement.UNASSIGNED) {
            return projects.map(seen -> seen.contains(placement.projectId())).orElse(true);
        }
        Account account = found.get(placement.accountId());
        return account != null && AccountAccess.maySee(viewer, account, time.today());
    }

    private Map<Long, Account> named(Collection<Decision> decisions, Optional<Account> chosen) {
        Set<Long> ids = new HashSet<>();
        decisions.forEach(decision -> decision.accountId().ifPresent(ids::add));
        chosen.ifPresent(account -> ids.add(account.id()));
        return accounts.byIds(ids);
    }

    /** Answers what somebody else has changed since, as it is now; empty for what went back to computed. */
    private Map<String, String> changedSince(long worklogId, long version, Map<String, String> now) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (AuditEntry missed : audit.since(HourDecisions.OBJECT, worklogId, version)) {
            missed.before().keySet().forEach(field -> changed.put(field, now.getOrDefault(field, "")));
            missed.after().keySet().forEach(field -> changed.put(field, now.getOrDefault(field, "")));
        }
        return changed;
    }

    private static Map<String, String> fields(Decision decision, Map<Long, Account> named) {
        Map<String, String> fields = new HashMap<>();
        decision.accountId()
                .map(named::get)
                .ifPresent(account ->
                        fields.put(HourDecisions.ACCOUNT, account.key().toString()));
        decision.billable().ifPresent(value -> fields.put("billable", String.valueOf(value)));
        decision.billableSeconds().ifPresent(value -> fields.put("billableSeconds", String.valueOf(value)));
        decision.note().ifPresent(text -> fields.put("note", text));
        if (decision.hidden()) {
            fields.put("hidden", "true");
        }
        return fields;
    }

    /**
     * A decision that is to be written.
     *
     * @param fields the contents before, by the names of the fields
     * @param afterFields the contents now
     */
    record Decided(LedgerRow row, Decision after, Map<String, String> fields, Map<String, String> afterFields) {
        long worklogId() {
            return after.worklogId();
        }

        /** The fields that differ, as they were. */
        Map<String, String> fieldsBefore() {
            return differing(fields, afterFields);
        }

        /** The fields that differ, as they are now. */
        Map<String, String> fieldsAfter() {
            return differing(afterFields, fields);
        }

        private static Map<String, String> differing(Map<String, String> of, Map<String, String> other) {
            Map<String, String> differing = new HashMap<>(of);
            other.forEach(differing::remove);
            return differing;
        }
    }
}
