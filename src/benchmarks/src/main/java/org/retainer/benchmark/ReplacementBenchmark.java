package org.retainer.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

/**
 * All entries of a client follow a change: of its terms, or of the links of its projects, which then belong to somebody
 * else. Meanwhile somebody looks at the issue panel all the time; how long that takes is printed. The bare SQL updates the
 * same rows in one statement, without looking at worklogs and rules.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class ReplacementBenchmark {
    @Param({"TERMS", "LINKS"})
    public String change;

    private long owner;
    private long other;
    private PanelVisitor visitor;

    /** Makes the change; the entries have not followed yet. */
    @Setup(Level.Iteration)
    public void change(OneClient client) {
        if (owner == 0) {
            owner = client.ledger().accountId(OneClient.CLIENT);
            other = client.ledger().accountId(OneClient.NEXT);
        }
        if (change.equals("LINKS")) {
            client.ledger().moveProjects(owner, other);
            long moved = owner;
            owner = other;
            other = moved;
        } else {
            client.ledger().changeTerms(owner);
        }
        visitor = PanelVisitor.begin(client.ledger());
    }

    @TearDown(Level.Iteration)
    public void tellOfThePanel() {
        System.out.println(visitor.end());
    }

    /** Lets the entries follow. */
    @Benchmark
    public void ours(OneClient client) {
        client.ledger().follow();
    }

    /** Updates the rows. */
    @Benchmark
    public int sql(OneClient client) throws SQLException {
        String update = "UPDATE \"" + client.ledger().table("HOUR_PLACEMENT")
                + "\" SET \"CHANGE_NUMBER\" = \"CHANGE_NUMBER\" + 1 WHERE \"ACCOUNT_ID\" IN (?, ?)";
        try (Connection connection = client.ledger().database().dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setLong(1, owner);
            statement.setLong(2, other);
            return statement.executeUpdate();
        }
    }
}
