package org.retainer.jira.budget;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.budget.BudgetsContract;
import org.retainer.fixture.Stores;
import org.retainer.jira.store.DatabaseKind;

@RunWith(Parameterized.class)
public class AoBudgetsTest extends BudgetsContract {
    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.values());
    }

    private final DatabaseKind database;

    public AoBudgetsTest(DatabaseKind database) {
        this.database = database;
    }

    @Override
    protected Stores open() {
        return database.empty();
    }
}
