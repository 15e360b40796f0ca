package org.retainer.jira.page;

import java.time.YearMonth;
import java.util.Optional;
import org.retainer.account.Account;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.MonthClosings;
import org.retainer.time.Period;

/**
 * Whether a client's month is closed.
 *
 * @param late how many entries came into the month after it was closed; 0 while it is open
 */
public record MonthState(boolean closed, long late) {
    private static final MonthState OPEN = new MonthState(false, 0);

    static MonthState of(Visit visit, Account account, YearMonth month, MonthClosings closings, HourLedger ledger) {
        boolean closed = closings.list(visit.viewer(), account.key().toString()).stream()
                .anyMatch(closing -> closing.month().month().equals(month));
        if (!closed) {
            return OPEN;
        }
        HourFilter late = HourFilter.of(account.id(), Period.of(month)).withLate(Optional.of(true));
        return new MonthState(true, ledger.total(late).entries());
    }
}
