package org.retainer.report;

import java.time.ZoneId;
import java.util.List;
import org.retainer.account.Account;

/**
 * The hours of an account in a period. Every format shows these numbers.
 *
 * @param zone the zone whose days count: the account's at the end of the period
 * @param seconds as logged; only for output when the options ask for raw time
 */
public record HourReport(
        Account account,
        ReportOptions options,
        ZoneId zone,
        long seconds,
        long billableSeconds,
        List<ReportGroup> groups) {
    public HourReport {
        groups = List.copyOf(groups);
    }

    public int rows() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }
}
