package org.retainer.jira.hours;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.fixture.Stores;
import org.retainer.hours.ClusterContract;
import org.retainer.jira.store.AoStores;
import org.retainer.jira.store.DatabaseKind;

@RunWith(Parameterized.class)
public class AoClusterTest extends ClusterContract {
    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.values());
    }

    private final DatabaseKind database;
    private AoStores second;

    public AoClusterTest(DatabaseKind database) {
        this.database = database;
    }

    @Override
    protected List<Stores> open() {
        AoStores first = database.empty();
        second = second == null ? first.secondNode() : second;
        return List.of(first, second);
    }

    @Override
    protected int histories() {
        return 3;
    }

    @Override
    protected boolean writesNeverWait() {
        return false;
    }
}
