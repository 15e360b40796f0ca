package org.retainer.hours;

import java.util.Collection;
import java.util.List;
import org.retainer.account.AccountKey;
import org.retainer.account.Accounts;
import org.retainer.activity.Activities;
import org.retainer.time.InstallationTime;

/**
 * Keeps the rules of the latest numbered change, so that placing an entry costs one cheap question. Do not ask inside a
 * transaction that announces a change: if that one were rolled back, its rules would stay.
 */
public final class PlacementRulesCache {
    private final RuleChangeLog changes;
    private final Accounts accounts;
    private final Closings closings;
    private final InstallationTime time;
    private final Activities activities;
    private volatile PlacementRules held;

    public PlacementRulesCache(
            RuleChangeLog changes, Accounts accounts, Closings closings, InstallationTime time, Activities activities) {
        this.changes = changes;
        this.accounts = accounts;
        this.closings = closings;
        this.time = time;
        this.activities = activities;
    }

    /** Answers the rules as of the latest change. */
    public PlacementRules current() {
        long latest = changes.latest();
        PlacementRules rules = held;
        if (rules == null
                || rules.changeNumber() != latest
                || !rules.installationZone().equals(time.zone())) {
            rules = load(latest);
        }
        return rules;
    }

    /** Answers the rules as of the latest change, read anew when they do not know one of the accounts: it may be new. */
    PlacementRules knowing(Collection<Long> accountIds) {
        PlacementRules rules = current();
        return accountIds.stream().allMatch(rules::knows) ? rules : load(rules.changeNumber());
    }

    /** Answers the rules as {@link #knowing(Collection)} does, also for accounts that are written on issues. */
    PlacementRules knowing(Collection<Long> accountIds, Collection<AccountKey> keys) {
        PlacementRules rules = knowing(accountIds);
        // asked by key, so that a key that no account has costs one question, not all accounts
        boolean younger = keys.stream()
                .anyMatch(key -> !rules.knows(key) && accounts.byKey(key).isPresent());
        return younger ? load(rules.changeNumber()) : rules;
    }

    /** Answers the rules for an issue, with the accounts that are written on it however new. */
    public PlacementRules forIssue(IssueFacts issue) {
        return knowing(
                List.of(),
                issue.ownAccounts().all().stream()
                        .flatMap(own -> own.key().stream())
                        .toList());
    }

    /** Reads the number first: rules that are newer than their number are only computed with once more. */
    private PlacementRules load(long number) {
        PlacementRules rules = new PlacementRules(
                number, time.freshZone(), accounts.all(), accounts.links(), closings.months(), activities.stored());
        held = rules;
        return rules;
    }
}
