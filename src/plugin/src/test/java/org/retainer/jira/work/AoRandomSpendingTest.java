package org.retainer.jira.work;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.fixture.Stores;
import org.retainer.jira.store.DatabaseKind;
import org.retainer.work.RandomSpendingContract;

@RunWith(Parameterized.class)
public class AoRandomSpendingTest extends RandomSpendingContract {
    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.values());
    }

    private final DatabaseKind database;

    public AoRandomSpendingTest(DatabaseKind database) {
        this.database = database;
    }

    @Override
    protected Stores open() {
        return database.empty();
    }

    @Override
    protected int lives() {
        return 3;
    }
}
