package org.retainer.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.retainer.account.Account;
import org.retainer.account.AccountCategory;
import org.retainer.account.Rounding;

/**
 * Places entries: decides account, day, activity and billable time. A pure function of the mirror, people's decisions, locks and
 * rules; doing it again gives the same.
 */
public final class Placing {
    private final AccountResolver resolver = AccountResolver.standard();

    /**
     * Places a worklog. Links are looked up on its day in the installation's zone; the day it counts on is the one in the
     * zone that its account has on that day. A locked entry is its frozen copy.
     */
    public Placement place(
            Worklog worklog, IssueFacts issue, Decision decision, Optional<HourLock> lock, PlacementRules rules) {
        return lock.map(held -> frozen(held, rules)).orElseGet(() -> fresh(worklog, issue, decision, rules));
    }

    /** Places a worklog as if it were not locked. */
    public Placement fresh(Worklog worklog, IssueFacts issue, Decision decision, PlacementRules rules) {
        LocalDate linkDay = LocalDate.ofInstant(worklog.started(), rules.installationZone());
        AccountResolver.Owner owner =
                resolver.resolve(new AccountQuestion(issue, decision, linkDay, worklog.started()), rules);
        Optional<Account> account = rules.account(owner.accountId());
        ZoneId zone = account.flatMap(found -> found.zone().on(linkDay)).orElse(rules.installationZone());
        LocalDate day = LocalDate.ofInstant(worklog.started(), zone);
        boolean billable = decision.billable()
                .orElse(account.map(found -> found.category().on(day))
                        .map(category -> category == AccountCategory.BILLABLE)
                        .orElse(true));
        Placement placed = new Placement(
                worklog.id(),
                worklog.issueId(),
                issue.projectId(),
                worklog.authorKey(),
                owner.accountId(),
                owner.source(),
                rules.activity(issue, day),
                day,
                worklog.seconds(),
                billable,
                billable ? billableSeconds(worklog, decision, account, day) : 0,
                decision.isManual(),
                decision.hidden() && !billable,
                false,
                EntryState.OPEN,
                rules.changeNumber());
        return placed.lateIf(rules.isClosed(new AccountMonth(placed.accountId(), placed.month())));
    }

    private static long billableSeconds(Worklog worklog, Decision decision, Optional<Account> account, LocalDate day) {
        return decision.billableSeconds()
                .orElseGet(() -> account.map(found -> found.rounding().on(day))
                        .orElse(Rounding.NONE)
                        .apply(worklog.seconds()));
    }

    private static Placement frozen(HourLock lock, PlacementRules rules) {
        return lock.frozen().withChangeNumber(rules.changeNumber());
    }
}
