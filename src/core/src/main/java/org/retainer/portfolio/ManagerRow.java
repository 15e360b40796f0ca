package org.retainer.portfolio;

import java.util.List;
import java.util.Objects;
import org.retainer.access.Person;

/**
 * What one manager carries in a period.
 *
 * @param clients clients who pay, active and led by this person on the last day that is counted
 * @param open how many of their accounts are led by them, whatever the category, on that day
 * @param seconds as logged on the days on which they led the account; so the billable ones
 * @param earned in the same days, a line for each currency
 * @param renewalsDue of open clients that they lead today: passed, or coming up
 * @param renewalsDone written down in the period, by the lead of that day; the day is the one renewed until
 * @param servicesStarted in the period, for clients that existed before, by the lead of the first day
 */
public record ManagerRow(
        Person lead,
        int clients,
        int open,
        long seconds,
        long billableSeconds,
        List<Earned> earned,
        Churn churn,
        List<ClientDay> renewalsDue,
        List<ClientDay> renewalsDone,
        List<ClientDay> servicesStarted) {
    public ManagerRow {
        Objects.requireNonNull(lead, "lead");
        earned = List.copyOf(earned);
        renewalsDue = List.copyOf(renewalsDue);
        renewalsDone = List.copyOf(renewalsDone);
        servicesStarted = List.copyOf(servicesStarted);
    }

    public Load load() {
        return Load.of(clients);
    }

    /** Tells whether clients wait for a new lead. */
    public boolean isGone() {
        return !lead.active();
    }
}
