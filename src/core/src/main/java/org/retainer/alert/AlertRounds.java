package org.retainer.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.time.InstallationTime;

/**
 * Decides whose budgets to look at: about every minute those whose hours have changed, and all of them at the start of each
 * day, since forecasts move with the days, and now and then, in case something was missed.
 */
public final class AlertRounds {
    private static final Duration ALL_EVERY = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final Accounts accounts;
    private final BudgetAlerts alerts;
    private final InstallationTime time;
    private final Set<Long> pending = new HashSet<>();
    private Instant lookedAtAll = Instant.MIN;
    private LocalDate day = LocalDate.MIN;

    public AlertRounds(Accounts accounts, BudgetAlerts alerts, InstallationTime time) {
        this.accounts = accounts;
        this.alerts = alerts;
        this.time = time;
    }

    /**
     * Looks at what is due. What fails is looked at again the next time.
     *
     * @param changed the ids of accounts whose hours have changed since the last time; 0, which is none, may be among them
     */
    public synchronized void tick(Collection<Long> changed) {
        pending.addAll(changed);
        Instant now = time.now();
        LocalDate today = time.today();
        if (!today.equals(day) || lookedAtAll.isBefore(now.minus(ALL_EVERY))) {
            look(accounts.all());
            day = today;
            lookedAtAll = now;
        } else if (!pending.isEmpty()) {
            look(List.copyOf(accounts.byIds(pending).values()));
        }
        pending.clear();
    }

    private void look(List<Account> all) {
        RuntimeException failure = null;
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            try {
                alerts.look(all.subList(start, Math.min(all.size(), start + AT_ONCE)));
            } catch (RuntimeException e) {
                // the others shall not wait for the account that cannot be looked at
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
