package org.retainer.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
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
import org.retainer.hours.HourTotal;
import org.retainer.hours.IssueFacts;
import org.retainer.jira.hours.IssueOwners;

/**
 * What the issue panel reads: whose the issue is, the issue's hours, the client's hours of a month, how its budgets stand at
 * the end of that month. Issues and months are drawn at random.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 8)
@Fork(1)
public class PanelBenchmark {
    private static final long SEED = 7;

    @Param({"10000", "1000000"})
    public int entries;

    private final Random random = new Random(SEED);
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

    /** Reads as the panel does. */
    @Benchmark
    public Panel ours() {
        IssueFacts issue = ledger.agency().someIssue(random);
        IssueOwners.Owner owner = ledger.owners().of(issue);
        Account account = owner.account().orElseThrow();
        YearMonth month = ledger.agency().someMonth(random);
        BudgetStatus hours =
                ledger.books().statuses().of(account, month.atEndOfMonth()).get(0);
        return new Panel(
                account.id(),
                ledger.reader().issue(issue.id()),
                ledger.reader().month(account.id(), month),
                hours.spent());
    }

    /** Asks the database for the same in three statements on one pooled connection, and knows nothing of earlier periods. */
    @Benchmark
    public Panel sql() throws SQLException {
        IssueFacts issue = ledger.agency().someIssue(random);
        try (Connection connection = ledger.database().dataSource().getConnection()) {
            long account = bare.ownerOf(connection, issue.projectId());
            HourTotal month =
                    bare.sumOfMonth(connection, account, ledger.agency().someMonth(random));
            return new Panel(account, bare.sumOfIssue(connection, issue.id()), month, month.billableSeconds());
        }
    }

    /** What both ways answer. */
    public record Panel(long account, HourTotal issue, HourTotal month, long spent) {}
}
