package org.retainer.jira.plan;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.fixture.Stores;
import org.retainer.jira.store.DatabaseKind;
import org.retainer.plan.PlansContract;

@RunWith(Parameterized.class)
public class AoPlansTest extends PlansContract {
    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.values());
    }

    private final DatabaseKind database;

    public AoPlansTest(DatabaseKind database) {
        this.database = database;
    }

    @Override
    protected Stores open() {
        return database.empty();
    }
}
