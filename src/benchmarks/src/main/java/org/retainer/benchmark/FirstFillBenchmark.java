package org.retainer.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.retainer.sandbox.database.Database;

/**
 * The first fill after the installation, from a Jira that answers at once, so that reading costs nothing. The bare SQL
 * inserts every row that the fill has left, in all tables of the ledger, as JDBC batches of 1,000 with a commit each.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class FirstFillBenchmark {
    private static final List<String> TABLES = List.of("HOUR_MIRROR", "HOUR_PLACEMENT", "ISSUE_FACTS", "DIRTY_MONTH");

    @Benchmark
    public void ours(Empty empty) {
        empty.ledger.fill();
    }

    @Benchmark
    public void sql(Copies copies) throws SQLException {
        for (TableCopy copy : copies.copies) {
            copy.insert(copies.ledger.database().dataSource());
        }
    }

    /** A ledger with accounts and links but no hours, a new one each time. */
    @State(Scope.Benchmark)
    public static class Empty {
        @Param("100000")
        public int rows;

        private Ledger ledger;

        @Setup(Level.Iteration)
        public void create() {
            ledger = Ledger.create(Postgres.given().create("empty"), new Agency(rows));
        }

        @TearDown(Level.Iteration)
        public void close() {
            ledger.close();
        }
    }

    /** The rows of a filled ledger in memory, and empty tables for them. */
    @State(Scope.Benchmark)
    public static class Copies {
        @Param("100000")
        public int rows;

        private final List<TableCopy> copies = new ArrayList<>();
        private Ledger ledger;

        @Setup
        public void fill() throws SQLException {
            Database database = Postgres.given().create("filled");
            ledger = Ledger.create(database, new Agency(rows));
            ledger.fill();
            for (String table : TABLES) {
                copies.add(TableCopy.of(database.dataSource(), ledger.table(table)));
            }
        }

        @Setup(Level.Iteration)
        public void empty() throws SQLException {
            for (TableCopy copy : copies) {
                copy.empty(ledger.database().dataSource());
            }
        }

        @TearDown
        public void close() {
            ledger.close();
        }
    }
}
