package org.retainer.jira.alert;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.alert.BudgetAlertsContract;
import org.retainer.fixture.Stores;
import org.retainer.jira.store.DatabaseKind;

@RunWith(Parameterized.class)
public class AoBudgetAlertsTest extends BudgetAlertsContract {
    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.values());
    }

    private final DatabaseKind database;

    public AoBudgetAlertsTest(DatabaseKind database) {
        this.database = database;
    }

    @Override
    protected Stores open() {
        return database.empty();
    }
}
