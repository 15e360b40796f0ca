package org.retainer.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.retainer.access.Viewer;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/** What people do with accounts. Every call checks who asks; every change is all or nothing and leaves an audit entry. */
public final class AccountBook {
    static final String OBJECT = "ACCOUNT";

    private final Accounts accounts;
    private final AccountUse use;
    private final AuditLog audit;
    private final RuleChanges ruleChanges;
    private final Transactions transactions;
    private final InstallationTime time;

    public AccountBook(
            Accounts accounts,
            AccountUse use,
            AuditLog audit,
            RuleChanges ruleChanges,
            Transactions transactions,
            InstallationTime time) {
        this.accounts = accounts;
        this.use = use;
        this.audit = audit;
        this.ruleChanges = ruleChanges;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Finds an account.
     *
     * @throws Refusal 404 when there is none, or none that the viewer may see
     */
    public Account get(Viewer viewer, String key) {
        AccountKey wanted;
        try {
            wanted = AccountKey.of(key);
        } catch (Refusal malformed) {
            throw absent(key);
        }
        return accounts.byKey(wanted)
                .filter(account -> AccountAccess.maySee(viewer, account, time.today()))
                .orElseThrow(() -> absent(key));
    }

    /** Lists the accounts of a query that the viewer may see. */
    public List<Account> list(Viewer viewer, AccountQuery query, int startAt, int maxResults) {
        return accounts.list(visible(viewer, query), time.today(), startAt, maxResults);
    }

    public int count(Viewer viewer, AccountQuery query) {
        return accounts.count(visible(viewer, query), time.today());
    }

    /**
     * Creates an account.
     *
     * @throws Refusal 403 when the viewer may not, 409 on {@code key} when it is taken
     */
    public Account create(Viewer viewer, Account draft) {
        if (!AccountAccess.mayCreate(viewer)) {
            throw Refusal.forbidden("account.create.forbidden");
        }
        return transactions.run(() -> {
            if (accounts.byKey(draft.key()).isPresent()) {
                throw Refusal.conflict("key", "account.key.taken", draft.key());
            }
            Account added = accounts.add(dated(draft));
            audit.append(entry(viewer, added, "CREATE", Map.of(), AccountFields.of(added)));
            ruleChanges.standingChanged(added);
            return added;
        });
    }

    /**
     * Changes an account. What holds from a day changes from today on.
     *
     * @param seenVersion the version that the viewer has seen; empty to change whatever is there
     * @throws Refusal 404, 403, or 409 with the fields that somebody else has changed since
     */
    public Account change(Viewer viewer, String key, OptionalLong seenVersion, UnaryOperator<AccountBuilder> change) {
        return transactions.run(() -> {
            Account before = editable(viewer, key);
            refuseStale(before, seenVersion);
            Account after = dated(
                    change.apply(before.change()).version(before.version() + 1).build());
            Map<String, String> was = AccountFields.of(before);
            Map<String, String> is = AccountFields.of(after);
            if (was.equals(is)) {
                return before;
            }
            if (!before.currency().equals(after.currency()) && use.hasMoney(before.id())) {
                throw Refusal.conflict("currency", "account.currency.money", before.currency());
            }
            accounts.replace(after);
            audit.append(
                    entry(viewer, after, "CHANGE", AccountFields.differing(was, is), AccountFields.differing(is, was)));
            if (!before.category().equals(after.category())
                    || !before.zone().equals(after.zone())
                    || !before.rounding().equals(after.rounding())) {
                ruleChanges.termsChanged(after.id());
            }
            if (before.status() != after.status()) {
                ruleChanges.standingChanged(after);
            }
            return after;
        });
    }

    /** Deletes an account that has neither hours, budgets, documents nor links; others can only be archived (409). */
    public void delete(Viewer viewer, String key, OptionalLong seenVersion) {
        transactions.run(() -> {
            Account account = editable(viewer, key);
            refuseStale(account, seenVersion);
            if (!accounts.linksOf(account.id()).isEmpty()) {
                throw Refusal.conflict("", "account.delete.links", account.key());
            }
            if (use.hasHours(account.id())) {
                throw Refusal.conflict("", "account.delete.hours", account.key());
            }
            if (use.hasClosings(account.id())) {
                throw Refusal.conflict("", "account.delete.closings", account.key());
            }
            if (use.hasBudgets(account.id())) {
                throw Refusal.conflict("", "account.delete.budgets", account.key());
            }
            accounts.remove(account);
            ruleChanges.standingChanged(account);
            Account gone = account.change().version(account.version() + 1).build();
            audit.append(entry(viewer, gone, "DELETE", AccountFields.of(account), Map.of()));
        });
    }

    /** Tells whether the viewer may see an account. */
    public boolean maySee(Viewer viewer, Account account) {
        return AccountAccess.maySee(viewer, account, time.today());
    }

    /** Tells whether there is an account of this key that the viewer may see. */
    public boolean maySee(Viewer viewer, String key) {
        return accounts.byKey(AccountKey.of(key))
                .filter(account -> maySee(viewer, account))
                .isPresent();
    }

    /** Tells whether the viewer may edit an account that they see. */
    public boolean mayEdit(Viewer viewer, Account account) {
        return AccountAccess.mayEdit(viewer, account, time.today());
    }

    /**
     * Finds an account that the viewer may edit.
     *
     * @throws Refusal 404 when they may not even see it, 403 when they may only see it
     */
    public Account editable(Viewer viewer, String key) {
        Account account = get(viewer, key);
        if (!mayEdit(viewer, account)) {
            throw Refusal.forbidden("account.edit.forbidden", account.key());
        }
        return account;
    }

    /** Remembers when an account was closed, to the millisecond. */
    private Account dated(Account account) {
        Optional<Instant> closed = account.status() == AccountStatus.OPEN
                ? Optional.empty()
                : account.closedAt().or(() -> Optional.of(time.now().truncatedTo(ChronoUnit.MILLIS)));
        return account.change().closedAt(closed).build();
    }

    /** A query of the viewer's own accounts stays one: it asks for less than what they may see. */
    private AccountQuery visible(Viewer viewer, AccountQuery query) {
        boolean own = query.visibleTo().equals(Optional.of(viewer.userKey()))
                && viewer.headed().containsAll(query.headed());
        return own || AccountAccess.seesAll(viewer) ? query : query.withVisibleTo(viewer.userKey(), viewer.headed());
    }

    private void refuseStale(Account account, OptionalLong seenVersion) {
        if (seenVersion.isEmpty() || seenVersion.getAsLong() == account.version()) {
            return;
        }
        List<Complaint> complaints = new ArrayList<>();
        complaints.add(Complaint.about("version", "version.stale", seenVersion.getAsLong(), account.version()));
        for (AuditEntry missed : audit.since(OBJECT, account.id(), seenVersion.getAsLong())) {
            missed.after().forEach((field, text) -> complaints.add(Complaint.about(field, "version.changed", text)));
        }
        throw Refusal.conflict(complaints);
    }

    private AuditEntry entry(
            Viewer viewer, Account account, String what, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(
                OBJECT,
                account.id(),
                account.version(),
                account.id(),
                time.now(),
                viewer.userKey(),
                what,
                before,
                after);
    }

    private static Refusal absent(String key) {
        return Refusal.notFound("account.absent", key == null ? "" : key);
    }

    /** The day from which changes of what holds from a day take effect. */
    public LocalDate today() {
        return time.today();
    }
}
