package org.retainer.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
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
import org.retainer.account.Account;
import org.retainer.budget.BudgetStatus;

/**
 * How the two budgets of a client stand after 24 months, a budget of hours that rolls over each month and one of money by the
 * quarter. By hand one would sum the client's months for the hours, and leave out rates and carrying over.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 8)
@Fork(1)
public class BudgetBenchmark {
    /** The last day of the last of 24 months. */
    static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @Param({"10000", "1000000"})
    public int entries;

    private final Random random = new Random(7);
    private Ledger ledger;
    private BareSql bare;
    private List<Account> accounts;

    @Setup
    public void open() {
        use(Ledger.open(Postgres.given().database(Report.databaseOf(entries)), new Agency(entries)));
    }

    void use(Ledger filled) {
        ledger = filled;
        bare = new BareSql(filled);
        accounts = filled.accounts(Integer.MAX_VALUE);
    }

    @TearDown
    public void close() {
        ledger.close();
    }

    @Benchmark
    public List<BudgetStatus> ours() {
        return ledger.books().statuses().of(someAccount(), DAY);
    }

    @Benchmark
    public long sql() throws SQLException {
        try (Connection connection = ledger.database().dataSource().getConnection()) {
            return bare.billableByMonth(connection, someAccount().id(), DAY);
        }
    }

    private Account someAccount() {
        return accounts.get(random.nextInt(accounts.size()));
    }
}
