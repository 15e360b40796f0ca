package org.retainer.jira.panel;

import java.time.YearMonth;
import java.util.Optional;
import org.retainer.account.Account;
import org.retainer.hours.HourSource;
import org.retainer.hours.HourTotal;

/**
 * The client of an issue, and its hours.
 *
 * @param account empty when the issue belongs to nobody yet
 * @param leadName the lead's display name, empty without account
 * @param mayOpen whether the viewer may open the account's pages
 * @param mayAssign whether the viewer may link projects to clients
 * @param issue the hours of this issue, whatever account they stand on
 * @param month the present month in the account's zone
 * @param monthTotal the account's hours of that month
 */
public record IssueClient(
        String issueKey,
        Optional<Account> account,
        HourSource source,
        String leadName,
        boolean mayOpen,
        boolean mayAssign,
        HourTotal issue,
        YearMonth month,
        HourTotal monthTotal) {}
