package org.retainer.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourPage;
import org.retainer.time.Period;

/** A page of the hours of a client who has very many: the first one, and the last one by its cursor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class ListingBenchmark {
    private static final int PAGE = 50;
    private static final Period EVER = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));

    @Param({"first", "last"})
    public String page;

    private HourFilter filter;
    private HourPage asked;
    private long account;

    @Setup
    public void find(OneClient client) {
        account = client.ledger().accountId(OneClient.CLIENT);
        filter = HourFilter.of(account, EVER);
        asked = HourPage.first(PAGE);
        if (page.equals("last")) {
            int behind = (int) client.ledger().reader().total(filter).entries() - PAGE - 1;
            asked = asked.after(client.ledger()
                    .reader()
                    .entries(filter, new HourPage(asked.after(), behind, 1))
                    .get(0)
                    .cursor());
        }
    }

    /** Reads as the page does, with issues and decisions. */
    @Benchmark
    public List<HourEntry> ours(OneClient client) {
        return client.ledger().reader().entries(filter, asked);
    }

    /** Asks the database for the same placements in one statement. */
    @Benchmark
    public int sql(OneClient client) throws SQLException {
        String select = "SELECT * FROM \"" + client.ledger().table("HOUR_PLACEMENT")
                + "\" WHERE \"ACCOUNT_ID\" = ? AND (\"DAY\", \"WORKLOG_ID\") > (?, ?)"
                + " ORDER BY \"DAY\", \"WORKLOG_ID\" LIMIT " + PAGE;
        try (Connection connection = client.ledger().database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, account);
            statement.setInt(
                    2, asked.after().map(cursor -> number(cursor.day())).orElse(0));
            statement.setLong(3, asked.after().map(HourPage.Cursor::worklogId).orElse(0L));
            int rows = 0;
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }

    private static int number(LocalDate day) {
        return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }
}
