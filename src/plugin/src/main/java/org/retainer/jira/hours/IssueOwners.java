package org.retainer.jira.hours;

import java.util.List;
import java.util.Optional;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.hours.Decision;
import org.retainer.hours.HourSource;
import org.retainer.hours.IssueComponent;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.Placement;
import org.retainer.hours.PlacementRules;
import org.retainer.hours.PlacementRulesCache;
import org.retainer.hours.Placing;
import org.retainer.hours.Worklog;
import org.retainer.time.InstallationTime;

/** Tells whose hours would be logged on an issue today: places an imagined entry by the rules of the real ones. */
public final class IssueOwners {
    private static final long IMAGINED = 0;

    private final PlacementRulesCache rules;
    private final Accounts accounts;
    private final InstallationTime time;
    private final Placing placing = new Placing();

    public IssueOwners(PlacementRulesCache rules, Accounts accounts, InstallationTime time) {
        this.rules = rules;
        this.accounts = accounts;
        this.time = time;
    }

    public Owner of(IssueFacts issue) {
        PlacementRules current = rules.forIssue(issue);
        Placement placement = imagine(issue, current);
        Optional<Account> account = placement.accountId() == Placement.UNASSIGNED
                ? Optional.empty()
                : Optional.ofNullable(
                        accounts.byIds(List.of(placement.accountId())).get(placement.accountId()));
        List<IssueComponent> components =
                placement.source() == HourSource.COMPONENT ? current.linkedComponents(issue, time.today()) : List.of();
        return account.map(found -> new Owner(account, placement.source(), components, placement.activity()))
                .orElse(new Owner(Optional.empty(), HourSource.NONE, List.of(), ""));
    }

    /** Tells whether hours logged on an issue today would be an account's. */
    public boolean isOf(IssueFacts issue, long accountId) {
        return imagine(issue, rules.forIssue(issue)).accountId() == accountId;
    }

    private Placement imagine(IssueFacts issue, PlacementRules current) {
        Worklog imagined = new Worklog(
                IMAGINED, issue.id(), "", time.now(), 0, "", Optional.empty(), Optional.empty(), time.now());
        return placing.fresh(imagined, issue, Decision.none(IMAGINED), current);
    }

    /**
     * An account, and the rule that found it.
     *
     * @param components where components decide, those of them that are linked: the first one has decided
     * @param activity what kind of work an hour would be; empty when no rule names one
     */
    public record Owner(
            Optional<Account> account, HourSource source, List<IssueComponent> components, String activity) {}
}
