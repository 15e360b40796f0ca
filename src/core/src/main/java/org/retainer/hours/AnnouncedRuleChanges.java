package org.retainer.hours;

import org.retainer.account.RuleChanges;

/** Gives each change of rules its number, in the transaction that makes the change. */
public final class AnnouncedRuleChanges implements RuleChanges {
    private final RuleChangeLog log;

    public AnnouncedRuleChanges(RuleChangeLog log) {
        this.log = log;
    }

    @Override
    public void linksChanged(long projectId) {
        log.announce(RuleChange.Scope.PROJECT, projectId);
    }

    @Override
    public void termsChanged(long accountId) {
        log.announce(RuleChange.Scope.ACCOUNT, accountId);
    }

    @Override
    public void zoneChanged() {
        log.announce(RuleChange.Scope.INSTALLATION, 0);
    }
}
