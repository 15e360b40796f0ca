package org.retainer.hours;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountBook;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/**
 * Closes months and opens them again. Closing locks every entry of the month as it stands, all or nothing; what is placed
 * there afterwards stays open and is late.
 *
 * <p>An entry that is written while the month is being closed ends up locked or late, never neither: either the closing has
 * read it, or it was placed by older rules than the closing's numbered change, and is placed again.
 */
public final class MonthClosings {
    /** The longest reason, in UTF-16 units. */
    public static final int MAX_REASON = 1000;

    static final String OBJECT = "CLOSING";

    private final AccountBook book;
    private final Closings closings;
    private final HourLocks locks;
    private final LedgerRows ledger;
    private final RuleChangeLog changes;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;
    private final MonthWatch watch;
    private final RowPlacing placing;

    public MonthClosings(
            AccountBook book,
            Closings closings,
            HourLocks locks,
            LedgerRows ledger,
            PlacementRulesCache rules,
            RuleChangeLog changes,
            AuditLog audit,
            Transactions transactions,
            InstallationTime time,
            MonthWatch watch) {
        this.book = book;
        this.closings = closings;
        this.locks = locks;
        this.ledger = ledger;
        this.changes = changes;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
        this.watch = watch;
        this.placing = new RowPlacing(ledger, rules);
    }

    /** Lists the closed months of an account, the latest first. */
    public List<MonthClosing> list(Viewer viewer, String key) {
        return closings.of(book.get(viewer, key).id());
    }

    /** @throws Refusal 404 when the viewer may not see the account, or the month is open */
    public MonthClosing get(Viewer viewer, String key, YearMonth month) {
        Account account = book.get(viewer, key);
        return closings.find(new AccountMonth(account.id(), month)).orElseThrow(() -> open(month));
    }

    /**
     * Closes a month. The present month may be closed before it ends; what is logged in its last days is late then.
     *
     * @param reason why, for the audit log; may be empty
     * @throws Refusal 404; 403; 400 for a long reason; 409 when it is closed already, has not begun, or its entries still
     *     follow a change of links or settings
     */
    public MonthClosing close(Viewer viewer, String key, YearMonth month, String reason) {
        refuseLong(reason);
        return transactions.run(() -> {
            Account account = book.get(viewer, key);
            if (!mayClose(viewer, account)) {
                throw Refusal.forbidden("closing.forbidden", account.key());
            }
            AccountMonth closed = new AccountMonth(account.id(), month);
            if (closings.find(closed).isPresent()) {
                throw Refusal.conflict("month", "closing.present", month);
            }
            refuseFuture(account, month);
            refuseWhileFollowing(closed);
            long number =
                    changes.announce(RuleChange.Scope.MONTH, closed.number()).number();
            HourTotal total = lock(closed, number);
            MonthClosing closing = new MonthClosing(
                    closed, viewer.userKey(), time.now().truncatedTo(ChronoUnit.MILLIS), total, nextVersion(closed));
            closings.add(closing);
            watch.closed(closed);
            Map<String, String> after = new LinkedHashMap<>();
            after.put("month", month.toString());
            after.put("entries", String.valueOf(total.entries()));
            after.put("seconds", String.valueOf(total.seconds()));
            after.put("billableSeconds", String.valueOf(total.billableSeconds()));
            record(viewer, closed, closing.version(), "CLOSE", Map.of(), withReason(after, reason));
            return closing;
        });
    }

    /**
     * Opens a month again: its entries follow Jira, links and settings from now on, unless they are invoiced.
     *
     * @param seenVersion the version that the viewer has seen; empty to reopen whatever is there
     * @throws Refusal 404; 403; 400 without a reason; 409 for a stale version
     */
    public void reopen(Viewer viewer, String key, YearMonth month, OptionalLong seenVersion, String reason) {
        transactions.run(() -> {
            MonthClosing closing = get(viewer, key, month);
            if (!mayReopen(viewer)) {
                throw Refusal.forbidden("closing.reopen.forbidden");
            }
            if (reason.isBlank()) {
                throw Refusal.invalid("reason", "required");
            }
            refuseLong(reason);
            if (seenVersion.isPresent() && seenVersion.getAsLong() != closing.version()) {
                throw Refusal.conflict("version", "version.stale", seenVersion.getAsLong(), closing.version());
            }
            changes.announce(RuleChange.Scope.MONTH, closing.month().number());
            locks.release(EntryState.CLOSED, closing.month());
            closings.remove(closing);
            watch.reopened(closing.month());
            Map<String, String> before = Map.of(
                    "month",
                    month.toString(),
                    "entries",
                    String.valueOf(closing.total().entries()),
                    "by",
                    closing.by());
            record(
                    viewer,
                    closing.month(),
                    nextVersion(closing.month()),
                    "REOPEN",
                    before,
                    withReason(new LinkedHashMap<>(Map.of("month", month.toString())), reason));
        });
    }

    /** Lists the locked entries of a closed month that Jira, links and settings would place differently by now. */
    public List<LockDifference> differences(MonthClosing closing) {
        return placing.differences(locks.of(EntryState.CLOSED, closing.month()));
    }

    /** Tells whether the viewer may close months of an account that they see. */
    public boolean mayClose(Viewer viewer, Account account) {
        return book.mayEdit(viewer, account);
    }

    /** Tells whether the viewer may reopen months. */
    public boolean mayReopen(Viewer viewer) {
        return AccountAccess.mayReopenMonths(viewer);
    }

    private HourTotal lock(AccountMonth month, long changeNumber) {
        HourTotal total = HourTotal.ZERO;
        for (List<LedgerRow> chunk : Chunks.of(ledger.rowsOfMonth(month), Chunks.SIZE)) {
            locks.add(chunk.stream().map(MonthClosings::lock).toList());
            ledger.write(chunk.stream()
                    .map(row ->
                            LedgerWrite.replacing(row, shown(row.placement()).withChangeNumber(changeNumber)))
                    .toList());
            for (LedgerRow row : chunk) {
                total = total.plus(
                        new HourTotal(row.placement().seconds(), row.placement().billableSeconds(), 1));
            }
        }
        return total;
    }

    private static HourLock lock(LedgerRow row) {
        Placement frozen = row.placement().withState(EntryState.CLOSED);
        return new HourLock(frozen.worklogId(), EntryState.CLOSED, 0, frozen);
    }

    /** An invoiced entry stays invoiced to look at. */
    private static Placement shown(Placement placement) {
        return placement.state() == EntryState.INVOICED ? placement : placement.withState(EntryState.CLOSED);
    }

    private void refuseFuture(Account account, YearMonth month) {
        LocalDate installed = time.today();
        ZoneId zone = account.zone().on(installed).orElse(time.zone());
        YearMonth present = YearMonth.from(LocalDate.ofInstant(time.now(), zone));
        if (month.isAfter(present)) {
            throw Refusal.conflict("month", "closing.future", month);
        }
    }

    /** What is frozen has to be what the rules of this moment say. */
    private void refuseWhileFollowing(AccountMonth month) {
        boolean following = changes.pending().stream().anyMatch(change -> switch (change.scope()) {
            case ACCOUNT -> change.subject() == month.accountId();
            case MONTH -> change.subject() == month.number();
            default -> true;
        });
        if (following) {
            throw Refusal.conflict("", "closing.following");
        }
    }

    private static void refuseLong(String reason) {
        if (reason.length() > MAX_REASON) {
            throw Refusal.invalid("reason", "text.long", MAX_REASON);
        }
    }

    private long nextVersion(AccountMonth month) {
        return audit.since(OBJECT, month.number(), 0).size() + 1L;
    }

    private void record(
            Viewer viewer,
            AccountMonth month,
            long version,
            String what,
            Map<String, String> before,
            Map<String, String> after) {
        audit.append(new AuditEntry(
                OBJECT, month.number(), version, month.accountId(), time.now(), viewer.userKey(), what, before, after));
    }

    private static Map<String, String> withReason(Map<String, String> fields, String reason) {
        if (!reason.isBlank()) {
            fields.put("reason", reason);
        }
        return fields;
    }

    private static Refusal open(YearMonth month) {
        return Refusal.notFound("closing.absent", month);
    }
}
