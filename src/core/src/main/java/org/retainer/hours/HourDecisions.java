package org.retainer.hours;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountStatus;
import org.retainer.account.Accounts;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/** Decides about single entries: whose they are, whether and how much of them is billed, what the client reads. */
public final class HourDecisions {
    /** The longest note, in UTF-16 units. */
    public static final int MAX_NOTE = 10_000;

    static final String OBJECT = "ENTRY";

    private final LedgerRows ledger;
    private final HourLedger reader;
    private final Decisions decisions;
    private final AccountBook book;
    private final Accounts accounts;
    private final PlacementRulesCache rules;
    private final LedgerSync sync;
    private final RuleChangeLog changes;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;
    private final Placing placing = new Placing();

    public HourDecisions(
            LedgerRows ledger,
            HourLedger reader,
            Decisions decisions,
            AccountBook book,
            Accounts accounts,
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
        this.accounts = accounts;
        this.rules = rules;
        this.sync = sync;
        this.changes = changes;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Changes what is decided about an entry; the entry follows at once.
     *
     * @param seenVersion the version that the viewer has seen; empty to change whatever is there
     * @throws Refusal 404 for an entry or account that is absent or not the viewer's to see; 400 on a field; 409 when the
     *     entry is locked, the version stale, the account not open, or something billable were hidden
     */
    public HourEntry decide(Viewer viewer, long worklogId, OptionalLong seenVersion, DecisionChange change) {
        long used = transactions.run(() -> {
            LedgerRow row = visible(viewer, worklogId);
            Decision before = ledger.decisions(List.of(worklogId)).getOrDefault(worklogId, Decision.none(worklogId));
            refuseLocked(row);
            if (seenVersion.isPresent() && seenVersion.getAsLong() != before.version()) {
                throw Refusal.conflict("version", "version.stale", seenVersion.getAsLong(), before.version());
            }
            Decision after = change.applyTo(before, chosenAccount(viewer, change));
            refuseMalformed(after);
            return store(viewer, row, before, after);
        });
        if (changes.latest() > used) {
            sync.sync(List.of(worklogId));
        }
        return reader.entry(worklogId).orElseThrow(() -> absent(worklogId));
    }

    private long store(Viewer viewer, LedgerRow row, Decision before, Decision after) {
        Worklog worklog = row.worklog().orElseThrow();
        IssueFacts issue = ledger.issueRows(List.of(worklog.issueId()))
                .get(worklog.issueId())
                .facts();
        PlacementRules current = rules.knowing(after.accountId().stream().toList());
        Placement placed = placing.place(worklog, issue, after, Optional.empty(), current);
        if (after.hidden() && placed.billable()) {
            throw Refusal.conflict("hidden", "entry.hidden.billable");
        }
        decisions.put(after);
        audit.append(new AuditEntry(
                OBJECT,
                after.worklogId(),
                after.version(),
                placed.accountId(),
                time.now(),
                viewer.userKey(),
                "DECIDE",
                describe(before),
                describe(after)));
        ledger.write(List.of(new LedgerWrite(Optional.of(row), row.worklog(), placed)));
        return current.changeNumber();
    }

    private LedgerRow visible(Viewer viewer, long worklogId) {
        LedgerRow row = ledger.rows(List.of(worklogId)).get(worklogId);
        if (row == null
                || row.worklog().isEmpty()
                || !sees(viewer, row.placement().accountId())) {
            throw absent(worklogId);
        }
        return row;
    }

    private boolean sees(Viewer viewer, long accountId) {
        if (accountId == Placement.UNASSIGNED) {
            return AccountAccess.seesAll(viewer);
        }
        Account account = accounts.byIds(List.of(accountId)).get(accountId);
        return account != null && AccountAccess.maySee(viewer, account, time.today());
    }

    private void refuseLocked(LedgerRow row) {
        boolean held = !ledger.locks(List.of(row.placement().worklogId())).isEmpty();
        if (held || row.placement().state() != EntryState.OPEN) {
            throw Refusal.conflict("", "entry.locked", row.placement().worklogId());
        }
    }

    private Optional<Long> chosenAccount(Viewer viewer, DecisionChange change) {
        return change.account().flatMap(DecisionChange.Choice::value).map(key -> {
            Account account = book.get(viewer, key);
            if (account.status() != AccountStatus.OPEN) {
                throw Refusal.conflict("account", "entry.account.closed", account.key());
            }
            return account.id();
        });
    }

    private static void refuseMalformed(Decision decision) {
        if (decision.billableSeconds().filter(seconds -> seconds < 0).isPresent()) {
            throw Refusal.invalid("billableSeconds", "number.range", 0, Integer.MAX_VALUE);
        }
        if (decision.billableSeconds()
                .filter(seconds -> seconds > Integer.MAX_VALUE)
                .isPresent()) {
            throw Refusal.invalid("billableSeconds", "number.range", 0, Integer.MAX_VALUE);
        }
        if (decision.note().filter(text -> text.length() > MAX_NOTE).isPresent()) {
            throw Refusal.invalid("note", "text.long", MAX_NOTE);
        }
    }

    private static Map<String, String> describe(Decision decision) {
        Map<String, String> fields = new LinkedHashMap<>();
        decision.accountId().ifPresent(id -> fields.put("accountId", String.valueOf(id)));
        decision.billable().ifPresent(value -> fields.put("billable", String.valueOf(value)));
        decision.billableSeconds().ifPresent(value -> fields.put("billableSeconds", String.valueOf(value)));
        decision.note().ifPresent(text -> fields.put("note", text));
        if (decision.hidden()) {
            fields.put("hidden", "true");
        }
        return fields;
    }

    private static Refusal absent(long worklogId) {
        return Refusal.notFound("entry.absent", worklogId);
    }
}
