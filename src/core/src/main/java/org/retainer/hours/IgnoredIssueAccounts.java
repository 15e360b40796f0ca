package org.retainer.hours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountStatus;
import org.retainer.account.Accounts;
import org.retainer.refusal.Refusal;

/**
 * Lists what is written on issues about whose they are but does not count: it cannot be read, no account has that key, or
 * the account is closed. Issues that have neither hours nor sub-tasks with hours are not looked at.
 */
public final class IgnoredIssueAccounts {
    private static final int AT_ONCE = 1_000;

    private final LedgerRows ledger;
    private final WorklogFeed feed;
    private final Accounts accounts;

    public IgnoredIssueAccounts(LedgerRows ledger, WorklogFeed feed, Accounts accounts) {
        this.ledger = ledger;
        this.feed = feed;
        this.accounts = accounts;
    }

    /**
     * Lists them by issue id.
     *
     * @throws Refusal 403 unless the viewer sees all accounts
     */
    public List<Ignored> list(Viewer viewer) {
        if (!AccountAccess.seesAll(viewer)) {
            throw Refusal.forbidden("ignored.forbidden");
        }
        Finding finding = new Finding();
        List<IssueFacts> page = ledger.issuesWithOwnAccounts(Optional.empty(), 0, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(finding::look);
            page = ledger.issuesWithOwnAccounts(
                    Optional.empty(), page.get(page.size() - 1).id(), AT_ONCE);
        }
        return finding.named();
    }

    /** What has been found so far, by issue. */
    private final class Finding {
        private final Map<Long, Ignored> found = new TreeMap<>();
        private final Map<String, Optional<Account>> asked = new TreeMap<>();

        void look(IssueFacts issue) {
            OwnAccounts written = issue.ownAccounts();
            written.issue().ifPresent(own -> look(issue.id(), issue.key(), own));
            issue.parentId().ifPresent(id -> written.parent().ifPresent(own -> look(id, "", own)));
            issue.epicId().ifPresent(id -> written.epic().ifPresent(own -> look(id, "", own)));
        }

        private void look(long id, String key, OwnAccount own) {
            why(own).ifPresent(
                            reason -> found.merge(id, new Ignored(id, key, own.text(), reason), Finding::betterNamed));
        }

        private Optional<Reason> why(OwnAccount own) {
            if (own.key().isEmpty()) {
                return Optional.of(Reason.MALFORMED);
            }
            Optional<Account> account = asked.computeIfAbsent(
                    own.key().get().canonical(), key -> accounts.byKey(own.key().get()));
            if (account.isEmpty()) {
                return Optional.of(Reason.UNKNOWN);
            }
            return account.get().status() == AccountStatus.OPEN ? Optional.empty() : Optional.of(Reason.CLOSED);
        }

        private static Ignored betterNamed(Ignored one, Ignored other) {
            return one.issueKey().isEmpty() ? other : one;
        }

        /** Gives parents and epics without hours of their own the keys that they have in the host. */
        List<Ignored> named() {
            List<Long> nameless = found.values().stream()
                    .filter(one -> one.issueKey().isEmpty())
                    .map(Ignored::issueId)
                    .toList();
            feed.issues(nameless)
                    .forEach(issue -> found.computeIfPresent(
                            issue.id(), (id, one) -> new Ignored(id, issue.key(), one.text(), one.reason())));
            return List.copyOf(found.values());
        }
    }

    /**
     * Something that does not count.
     *
     * @param issueKey empty when the host does not know the issue any more
     * @param text as it is written
     */
    public record Ignored(long issueId, String issueKey, String text, Reason reason) {}

    /** Why something does not count. */
    public enum Reason {
        MALFORMED,
        /** No account has that key. */
        UNKNOWN,
        /** The account is closed or archived: counts for work that was begun before, when it was written before. */
        CLOSED
    }
}
