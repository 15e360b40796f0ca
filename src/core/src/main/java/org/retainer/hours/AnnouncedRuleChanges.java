package org.retainer.hours;

import java.util.List;
import java.util.Optional;
import org.retainer.account.Account;
import org.retainer.account.RuleChanges;

/** Gives each change of rules its number, in the transaction that makes the change. */
public final class AnnouncedRuleChanges implements RuleChanges {
    /** With more issues than this, one look at all entries is less work. */
    private static final int MOST_ISSUES = 500;

    private final RuleChangeLog log;
    private final LedgerRows ledger;

    public AnnouncedRuleChanges(RuleChangeLog log, LedgerRows ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    @Override
    public void linksChanged(long projectId) {
        log.announce(RuleChange.Scope.PROJECT, projectId);
    }

    @Override
    public void termsChanged(long accountId) {
        log.announce(RuleChange.Scope.ACCOUNT, accountId);
    }

    /** Also when no known issue names the account: somebody may be taking in one that does at this very moment. */
    @Override
    public void standingChanged(Account account) {
        List<IssueFacts> naming = ledger.issuesWithOwnAccounts(Optional.of(account.key()), 0, MOST_ISSUES + 1);
        if (naming.size() > MOST_ISSUES) {
            log.announce(RuleChange.Scope.INSTALLATION, 0);
            return;
        }
        log.announce(RuleChange.Scope.ACCOUNT, account.id());
        naming.forEach(issue -> log.announce(RuleChange.Scope.FAMILY, issue.id()));
    }

    @Override
    public void zoneChanged() {
        log.announce(RuleChange.Scope.INSTALLATION, 0);
    }

    @Override
    public void activitiesChanged() {
        log.announce(RuleChange.Scope.INSTALLATION, 0);
    }
}
