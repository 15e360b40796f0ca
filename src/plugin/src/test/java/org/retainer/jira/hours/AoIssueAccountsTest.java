package org.retainer.jira.hours;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.fixture.Stores;
import org.retainer.hours.IssueAccountsContract;
import org.retainer.jira.store.DatabaseKind;

@RunWith(Parameterized.class)
public class AoIssueAccountsTest extends IssueAccountsContract {
    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.values());
    }

    private final DatabaseKind database;

    public AoIssueAccountsTest(DatabaseKind database) {
        this.database = database;
    }

    @Override
    protected Stores open() {
        return database.empty();
    }
}
