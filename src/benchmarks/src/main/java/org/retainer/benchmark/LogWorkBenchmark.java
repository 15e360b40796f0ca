package org.retainer.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the plugin adds to a person's Log work: the event handler looks at the new worklog and writes its entry. The bare SQL
 * inserts the same three rows into the same tables, in one transaction, without looking at anything.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 8)
@Fork(1)
public class LogWorkBenchmark {
    @Param({"10000", "1000000"})
    public int entries;

    private Ledger ledger;
    private LoggedRows rows;
    private long next;

    @Setup
    public void open() throws SQLException {
        use(Ledger.open(Postgres.given().database(Report.databaseOf(entries)), new Agency(entries)));
    }

    void use(Ledger filled) throws SQLException {
        ledger = filled;
        rows = new LoggedRows(filled);
        next = rows.lastWorklog() + 1;
    }

    @TearDown
    public void close() {
        ledger.close();
    }

    /** Handles the event of one new worklog. */
    @Benchmark
    public long ours() {
        ledger.sync().sync(List.of(next));
        return next++;
    }

    /** Inserts what the event handler would. */
    @Benchmark
    public long sql() throws SQLException {
        try (Connection connection = ledger.database().dataSource().getConnection()) {
            rows.insert(connection, next);
        }
        return next++;
    }
}
