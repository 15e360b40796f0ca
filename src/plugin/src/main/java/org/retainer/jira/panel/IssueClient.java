package org.retainer.jira.panel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.retainer.account.Account;
import org.retainer.budget.BudgetStatus;
import org.retainer.hours.HourSource;
import org.retainer.hours.HourTotal;

/**
 * The client of an issue, and its hours.
 *
 * @param account empty when the issue belongs to nobody yet
 * @param leadName the lead's display name, empty without account
 * @param leadGone whether the lead is deactivated or gone
 * @param mayOpen whether the viewer may open the account's pages
 * @param mayAssign whether the viewer may link projects to clients
 * @param components the names of the linked components where components decide: the first one has decided
 * @param ignored what is written on the issue about whose it is but does not count; empty for nothing
 * @param written whether anything is written on the issue itself
 * @param mayChange whether the viewer may write on the issue whose it is
 * @param issue the hours of this issue, whatever account they stand on
 * @param month the present month in the account's zone
 * @param monthTotal the account's hours of that month
 * @param today the day it is for the account
 * @param budgets how the account's budgets stand that count this issue's hours, most urgent first
 * @param planned seconds that the account's plan of that month gives this issue; empty when it is not planned
 */
public record IssueClient(
        String issueKey,
        Optional<Account> account,
        HourSource source,
        List<String> components,
        String ignored,
        boolean written,
        boolean mayChange,
        String leadName,
        boolean leadGone,
        boolean mayOpen,
        boolean mayAssign,
        HourTotal issue,
        YearMonth month,
        HourTotal monthTotal,
        LocalDate today,
        List<BudgetStatus> budgets,
        OptionalLong planned) {
    /** The components on one line. */
    public String componentNames() {
        return String.join(", ", components);
    }
}
