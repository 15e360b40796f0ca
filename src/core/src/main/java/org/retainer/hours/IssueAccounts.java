package org.retainer.hours;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountLink;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;
import org.retainer.account.Accounts;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/**
 * Writes on issues whose they are. That takes permission to edit the issue, and a role on the account or a link of the
 * account to the issue's project. The entries of the issue, its sub-tasks and its epic's issues follow the numbered change
 * that each change announces.
 */
public final class IssueAccounts {
    private final OwnAccountStore store;
    private final KnownIssues issues;
    private final LedgerRows ledger;
    private final WorklogFeed feed;
    private final Accounts accounts;
    private final RuleChangeLog changes;
    private final Transactions transactions;
    private final InstallationTime time;

    public IssueAccounts(
            OwnAccountStore store,
            KnownIssues issues,
            LedgerRows ledger,
            WorklogFeed feed,
            Accounts accounts,
            RuleChangeLog changes,
            Transactions transactions,
            InstallationTime time) {
        this.store = store;
        this.issues = issues;
        this.ledger = ledger;
        this.feed = feed;
        this.accounts = accounts;
        this.changes = changes;
        this.transactions = transactions;
        this.time = time;
    }

    /** Tells whether to offer somebody a change: they may edit the issue, and have something to choose or to take away. */
    public boolean mayChange(Viewer viewer, IssueFacts issue) {
        return store.mayEdit(viewer, issue.id())
                && (issue.ownAccounts().issue().isPresent()
                        || !choices(viewer, issue, "", 1).isEmpty());
    }

    /**
     * Lists the open accounts that somebody may write on an issue, by name.
     *
     * @param text part of the key or name, in any case; empty for all
     */
    public List<Account> choices(Viewer viewer, IssueFacts issue, String text, int limit) {
        if (!store.mayEdit(viewer, issue.id())) {
            return List.of();
        }
        AccountQuery query = AccountQuery.open().withText(text);
        if (!AccountAccess.seesAll(viewer)) {
            query = query.withVisibleTo(viewer.userKey(), viewer.headed());
        }
        Map<String, Account> found = new TreeMap<>();
        accounts.list(query, time.today(), 0, limit).forEach(account -> found.put(order(account), account));
        String wanted = text.toLowerCase(Locale.ROOT);
        linked(issue).stream()
                .filter(account -> account.status() == AccountStatus.OPEN)
                .filter(account -> account.key().canonical().contains(wanted)
                        || account.name().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(account -> found.put(order(account), account));
        return found.values().stream().limit(limit).toList();
    }

    /**
     * Writes an account on an issue.
     *
     * @throws Refusal 403 without permission to edit the issue; 404 on an account that is absent, or that the viewer has
     *     no role on while it is not linked to the project either; 403 when it would take the place of such a one; 409 when
     *     it is not open
     */
    public void put(Viewer viewer, IssueFacts issue, String accountKey) {
        refuseUnlessEditor(viewer, issue);
        Account account = byKey(accountKey)
                .filter(found -> mayChoose(viewer, issue, found))
                .orElseThrow(() -> Refusal.notFound("account.absent", accountKey));
        if (account.status() != AccountStatus.OPEN) {
            throw Refusal.conflict("account", "entry.account.closed", account.key());
        }
        refuseForeign(viewer, issue);
        store.write(issue.id(), account.key());
        settle(viewer, issue.id());
    }

    /**
     * Takes away what is written on an issue; parent, component and project decide again.
     *
     * @throws Refusal 403 without permission to edit the issue, or when what stands there is an account that the viewer
     *     could not have written
     */
    public void remove(Viewer viewer, IssueFacts issue) {
        refuseUnlessEditor(viewer, issue);
        refuseForeign(viewer, issue);
        if (issue.ownAccounts().issue().isPresent()) {
            store.erase(issue.id());
            settle(viewer, issue.id());
        }
    }

    /**
     * Takes over what the host has now. A node that dies before this leaves the change in the host, where the sweep finds
     * it; only who made it is not known then.
     */
    private void settle(Viewer viewer, long issueId) {
        transactions.run(() -> {
            Set<Long> kin = ledger.kin(issueId);
            boolean concernsNobody =
                    kin.isEmpty() && ledger.issueRows(List.of(issueId)).isEmpty();
            issues.look(List.of(issueId), viewer.userKey());
            if (!kin.isEmpty()) {
                issues.look(kin, IssueAccountTrail.SOMEBODY);
            }
            if (!concernsNobody) {
                changes.announce(RuleChange.Scope.FAMILY, issueId);
            }
        });
    }

    /** Asks the host for an issue again. */
    public IssueFacts now(IssueFacts issue) {
        return feed.issue(issue.id()).orElseThrow(() -> Refusal.notFound("issue.absent", issue.key()));
    }

    private void refuseUnlessEditor(Viewer viewer, IssueFacts issue) {
        if (!store.mayEdit(viewer, issue.id())) {
            throw Refusal.forbidden("issue.account.edit", issue.key());
        }
    }

    /** What somebody could not have written they cannot take away either. */
    private void refuseForeign(Viewer viewer, IssueFacts issue) {
        issue.ownAccounts()
                .issue()
                .flatMap(OwnAccount::key)
                .flatMap(accounts::byKey)
                .filter(present -> !mayChoose(viewer, issue, present))
                .ifPresent(foreign -> {
                    throw Refusal.forbidden("issue.account.foreign", issue.key());
                });
    }

    private boolean mayChoose(Viewer viewer, IssueFacts issue, Account account) {
        return AccountAccess.maySee(viewer, account, time.today())
                || linked(issue).stream().anyMatch(one -> one.id() == account.id());
    }

    /** The accounts that are linked to the issue's project, or to a component of it, today. */
    private Collection<Account> linked(IssueFacts issue) {
        Set<Long> ids = accounts.linksOfProject(issue.projectId()).stream()
                .filter(link -> link.validOn(time.today()))
                .map(AccountLink::accountId)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : accounts.byIds(ids).values();
    }

    private Optional<Account> byKey(String typed) {
        try {
            return accounts.byKey(AccountKey.of(typed));
        } catch (Refusal noKey) {
            return Optional.empty();
        }
    }

    private static String order(Account account) {
        return account.name().toLowerCase(Locale.ROOT) + "\n" + account.key().canonical();
    }
}
