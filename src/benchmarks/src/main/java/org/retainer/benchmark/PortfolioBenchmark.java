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
import org.retainer.account.Account;
import org.retainer.portfolio.PortfolioRow;

/**
 * The portfolio with all its columns: 500 clients after 24 months, or a page of 50 of them. By hand one would sum the hours of
 * all their months in one statement.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 8)
@Fork(1)
public class PortfolioBenchmark {
    @Param("1000000")
    public int entries;

    @Param({"50", "500"})
    public String page;

    private Ledger ledger;
    private BareSql bare;

    @Setup
    public void open() {
        use(Ledger.open(Postgres.given().database(Report.databaseOf(entries)), new Agency(entries)));
    }

    void use(Ledger filled) {
        ledger = filled;
        bare = new BareSql(filled);
    }

    @TearDown
    public void close() {
        ledger.close();
    }

    @Benchmark
    public List<PortfolioRow> ours() {
        return ledger.books().portfolio().of(ledger.accounts(Integer.parseInt(page)), BudgetBenchmark.DAY);
    }

    @Benchmark
    public long sql() throws SQLException {
        List<Account> accounts = ledger.accounts(Integer.parseInt(page));
        try (Connection connection = ledger.database().dataSource().getConnection()) {
            return bare.billableOf(
                    connection, accounts.stream().map(Account::id).toList(), BudgetBenchmark.DAY);
        }
    }
}
