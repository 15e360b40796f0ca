package org.retainer.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountStatus;
import org.retainer.account.Accounts;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/** Decides about entries: whose they are, whether and how much of them is billed, what the client reads. */
public final class HourDecisions {
    /** The longest note, in UTF-16 units. */
    public static final int MAX_NOTE = 10_000;

    static final String OBJECT = "ENTRY";
    /** Names the account in the audit log, by its key. */
    static final String ACCOUNT = "account";

    private final LedgerRows ledger;
    private final HourLedger reader;
    private final Decisions decisions;
    private final AccountBook book;
    private final LedgerSync sync;
    private final RuleChangeLog changes;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;
    private final DecidedEntries entries;
    private final RowPlacing placing;

    public HourDecisions(
            LedgerRows ledger,
            HourLedger reader,
            Decisions decisions,
            AccountBook book,
            Accounts accounts,
            UnassignedHours unassigned,
            PlacementRulesCache rules,
            LedgerSync sync,
            RuleChangeLog changes,
            AuditLog audit,
            Transactions transactions,
            InstallationTime time) {
        this.ledger = ledger;
        this.reader = reader;
        this.decisions = decisions;
        this.book = book;
        this.sync = sync;
        this.changes = changes;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
        this.entries = new DecidedEntries(ledger, accounts, unassigned, audit, time);
        this.placing = new RowPlacing(ledger, rules);
    }

    /**
     * Changes what is decided about an entry; the entry follows at once.
     *
     * @param seenVersion the version that the viewer has seen; empty to change whatever is there
     * @throws Refusal 404 for an entry or account that is absent or not the viewer's to see; 400 on a field; 409 when the
     *     entry is locked, the account not open, something billable were hidden, or the version stale, with the fields that
     *     somebody else has changed since
     */
    public HourEntry decide(Viewer viewer, long worklogId, OptionalLong seenVersion, DecisionChange change) {
        Map<Long, Long> seen = new HashMap<>();
        seenVersion.ifPresent(version -> seen.put(worklogId, version));
        decide(viewer, List.of(worklogId), seen, change, false);
        return reader.entry(worklogId).orElseThrow(() -> Refusal.notFound("entry.absent", worklogId));
    }

    /**
     * Changes what is decided about many entries: about all of them, or, when one has to be refused, about none.
     *
     * @param seenVersions the versions that the viewer has seen, by worklog; entries that are not named change whatever is
     *     there
     * @return how many entries have changed: those that say so already are left alone
     * @throws Refusal as for a single entry, naming the entries
     */
    public int decideAll(
            Viewer viewer, Collection<Long> worklogIds, Map<Long, Long> seenVersions, DecisionChange change) {
        return decide(viewer, new TreeSet<>(worklogIds), seenVersions, change, true);
    }

    /**
     * Lists what people have decided about an entry, oldest first. An account that the viewer may not see is not named.
     *
     * @throws Refusal 404 for an entry that is absent or not the viewer's to see
     */
    public List<AuditEntry> history(Viewer viewer, long worklogId) {
        entries.refuseInvisible(viewer, worklogId);
        Set<String> hidden = new HashSet<>();
        List<AuditEntry> found = audit.since(OBJECT, worklogId, 0);
        for (AuditEntry change : found) {
            Stream.of(change.before(), change.after())
                    .flatMap(fields -> Optional.ofNullable(fields.get(ACCOUNT)).stream())
                    .filter(key -> !book.maySee(viewer, key))
                    .forEach(hidden::add);
        }
        return found.stream().map(change -> without(hidden, change)).toList();
    }

    private static AuditEntry without(Set<String> accounts, AuditEntry change) {
        return new AuditEntry(
                change.object(),
                change.id(),
                change.version(),
                change.accountId(),
                change.at(),
                change.by(),
                change.what(),
                without(accounts, change.before()),
                without(accounts, change.after()));
    }

    private static Map<String, String> without(Set<String> accounts, Map<String, String> fields) {
        Map<String, String> shown = new HashMap<>(fields);
        shown.computeIfPresent(ACCOUNT, (field, key) -> accounts.contains(key) ? "" : key);
        return shown;
    }

    private int decide(
            Viewer viewer,
            Collection<Long> worklogIds,
            Map<Long, Long> seenVersions,
            DecisionChange change,
            boolean many) {
        change.refuseMalformed();
        Written written = transactions.run(() -> {
            DecisionComplaints complaints = new DecisionComplaints(many);
            Optional<Account> chosen = chosenAccount(viewer, change);
            List<DecidedEntries.Decided> decided =
                    entries.decide(viewer, worklogIds, seenVersions, change, chosen, complaints);
            long number = Long.MAX_VALUE;
            for (List<DecidedEntries.Decided> chunk : Chunks.of(decided, Chunks.SIZE)) {
                number = Math.min(number, write(viewer, chunk, complaints));
            }
            return new Written(
                    number,
                    decided.stream().map(DecidedEntries.Decided::worklogId).toList());
        });
        if (!written.ids().isEmpty() && changes.latest() > written.changeNumber()) {
            sync.sync(written.ids());
        }
        return written.ids().size();
    }

    private long write(Viewer viewer, List<DecidedEntries.Decided> chunk, DecisionComplaints complaints) {
        Map<Long, Worklog> worklogs = new HashMap<>();
        Map<Long, Decision> after = new HashMap<>();
        List<Long> issueIds = new ArrayList<>();
        for (DecidedEntries.Decided one : chunk) {
            Worklog worklog = one.row().worklog().orElseThrow();
            worklogs.put(one.worklogId(), worklog);
            after.put(one.worklogId(), one.after());
            issueIds.add(worklog.issueId());
        }
        Map<Long, IssueFacts> facts = new HashMap<>();
        ledger.issueRows(issueIds).forEach((id, row) -> facts.put(id, row.facts()));
        RowPlacing.Placed placed = placing.place(worklogs.keySet(), worklogs, facts, after);
        chunk.stream()
                .filter(one ->
                        one.after().hidden() && placed.of(one.worklogId()).billable())
                .forEach(one -> complaints.hiddenButBillable(one.worklogId()));
        complaints.check();
        decisions.putAll(after.values());
        audit.appendAll(chunk.stream()
                .map(one -> new AuditEntry(
                        OBJECT,
                        one.worklogId(),
                        one.after().version(),
                        placed.of(one.worklogId()).accountId(),
                        time.now(),
                        viewer.userKey(),
                        "DECIDE",
                        one.fieldsBefore(),
                        one.fieldsAfter()))
                .toList());
        ledger.write(chunk.stream()
                .map(one -> new LedgerWrite(Optional.of(one.row()), one.row().worklog(), placed.of(one.worklogId())))
                .toList());
        return placed.changeNumber();
    }

    private Optional<Account> chosenAccount(Viewer viewer, DecisionChange change) {
        return change.account().flatMap(DecisionChange.Choice::value).map(key -> {
            Account account = book.get(viewer, key);
            if (!book.mayEdit(viewer, account)) {
                throw Refusal.forbidden("account.edit.forbidden", account.key());
            }
            if (account.status() != AccountStatus.OPEN) {
                throw Refusal.conflict("account", "entry.account.closed", account.key());
            }
            return account;
        });
    }

    private record Written(long changeNumber, List<Long> ids) {}
}
