package org.retainer.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;
import org.retainer.account.Accounts;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/**
 * Finds hours that go on landing on accounts that are closed: nobody stops people from logging, and links go on to place.
 * Counted are entries of the days after the closing, and those of its own day that were logged or changed after it.
 */
public final class ClosedAccountHours {
    private static final int MOST = 1_000;
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Accounts accounts;
    private final HourLedger ledger;
    private final InstallationTime time;

    public ClosedAccountHours(Accounts accounts, HourLedger ledger, InstallationTime time) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.time = time;
    }

    /** Lists the closed accounts that somebody leads today and that hours have landed on, by name. */
    public List<Landing> ledBy(Viewer viewer) {
        AccountQuery closed = AccountQuery.open()
                .withStatuses(Set.of(AccountStatus.CLOSED, AccountStatus.ARCHIVED))
                .withLead(viewer.userKey());
        return accounts.list(closed, time.today(), 0, MOST).stream()
                .flatMap(account -> of(account).stream())
                .toList();
    }

    /** Sums what has landed on an account since it was closed; empty when it is open or nothing has. */
    public Optional<Landing> of(Account account) {
        return account.closedAt().map(moment -> landing(account, moment)).filter(landing -> landing.entries() > 0);
    }

    private Landing landing(Account account, Instant closedAt) {
        LocalDate installationDay = LocalDate.ofInstant(closedAt, time.zone());
        ZoneId zone = account.zone().on(installationDay).orElse(time.zone());
        LocalDate day = LocalDate.ofInstant(closedAt, zone);
        HourTotal total = ledger.total(HourFilter.of(account.id(), new Period(day.plusDays(1), FOREVER)));
        for (HourEntry entry :
                ledger.entries(HourFilter.of(account.id(), new Period(day, day)), HourPage.first(MOST))) {
            if (!entry.worklog().updated().isBefore(closedAt)) {
                total = total.plus(new HourTotal(
                        entry.placement().seconds(), entry.placement().billableSeconds(), 1));
            }
        }
        return new Landing(account, day, total.seconds(), total.entries());
    }

    /**
     * Hours on a closed account.
     *
     * @param since the day on which it was closed, in its zone
     * @param seconds as logged
     */
    public record Landing(Account account, LocalDate since, long seconds, long entries) {}
}
