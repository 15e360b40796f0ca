package org.retainer.benchmark;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A ledger in which one client has very many entries, filled for the run. */
@State(Scope.Benchmark)
public class OneClient {
    static final String CLIENT = "CLIENT";
    static final String NEXT = "NEXT";

    /** How many entries the client has. */
    @Param("100000")
    public int rows;

    /** How many times as many entries the whole ledger has. */
    @Param("1")
    public int others;

    private Ledger ledger;

    @Setup(Level.Trial)
    public void fill() {
        use(create(Postgres.given(), rows, others));
    }

    void use(Ledger filled) {
        ledger = filled;
    }

    static Ledger create(Postgres postgres, int rows, int others) {
        int projects = rows / Agency.WORKLOGS_PER_ACCOUNT * Agency.PROJECTS_PER_ACCOUNT;
        Ledger ledger = Ledger.createForOneClient(postgres.create("client"), new Agency(rows * others), projects);
        ledger.fill();
        ledger.settle();
        return ledger;
    }

    Ledger ledger() {
        return ledger;
    }

    @TearDown(Level.Trial)
    public void close() {
        ledger.close();
    }
}
