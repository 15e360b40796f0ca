package org.retainer.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.retainer.hours.HourTotal;

/** What somebody would ask the ledger's tables by hand, knowing nothing of stored totals. */
final class BareSql {
    private static final String SUMS = "SELECT COALESCE(SUM(\"SECONDS\"), 0), COALESCE(SUM(\"BILLABLE_SECONDS\"), 0), "
            + "COUNT(*) FROM \"%s\" WHERE ";

    private final String owner;
    private final String issue;
    private final String month;
    private final String billable;

    BareSql(Ledger ledger) {
        String sums = SUMS.formatted(ledger.table("HOUR_PLACEMENT"));
        owner = "SELECT \"ACCOUNT_ID\" FROM \"" + ledger.table("ACCOUNT_LINK") + "\" WHERE \"PROJECT_ID\" = ?";
        issue = sums + "\"ISSUE_ID\" = ?";
        billable = "SELECT SUM(\"BILLABLE_SECONDS\") FROM \"" + ledger.table("HOUR_PLACEMENT")
                + "\" WHERE \"ACCOUNT_ID\" = ANY (?) AND \"DAY\" <= ? GROUP BY \"ACCOUNT_ID\", \"MONTH\"";
        month = sums + "\"ACCOUNT_ID\" = ? AND \"MONTH\" = ?";
    }

    long ownerOf(Connection connection, long projectId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(owner)) {
            statement.setLong(1, projectId);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** Sums an account's billable seconds until a day by month, and those up. */
    long billableByMonth(Connection connection, long accountId, LocalDate until) throws SQLException {
        return billableOf(connection, List.of(accountId), until);
    }

    /** Sums the billable seconds of accounts until a day by account and month, and those up. */
    long billableOf(Connection connection, List<Long> accountIds, LocalDate until) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(billable)) {
            statement.setArray(1, connection.createArrayOf("bigint", accountIds.toArray()));
            statement.setInt(2, (until.getYear() * 100 + until.getMonthValue()) * 100 + until.getDayOfMonth());
            long sum = 0;
            try (ResultSet months = statement.executeQuery()) {
                while (months.next()) {
                    sum += months.getLong(1);
                }
            }
            return sum;
        }
    }

    HourTotal sumOfIssue(Connection connection, long issueId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(issue)) {
            statement.setLong(1, issueId);
            return total(statement);
        }
    }

    HourTotal sumOfMonth(Connection connection, long accountId, YearMonth wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(month)) {
            statement.setLong(1, accountId);
            statement.setInt(2, wanted.getYear() * 100 + wanted.getMonthValue());
            return total(statement);
        }
    }

    private static HourTotal total(PreparedStatement statement) throws SQLException {
        try (ResultSet sums = statement.executeQuery()) {
            sums.next();
            return new HourTotal(sums.getLong(1), sums.getLong(2), sums.getLong(3));
        }
    }
}
