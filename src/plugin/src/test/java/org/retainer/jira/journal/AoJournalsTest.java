package org.retainer.jira.journal;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.fixture.Stores;
import org.retainer.jira.store.DatabaseKind;
import org.retainer.journal.JournalsContract;

@RunWith(Parameterized.class)
public class AoJournalsTest extends JournalsContract {
    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.values());
    }

    private final DatabaseKind database;

    public AoJournalsTest(DatabaseKind database) {
        this.database = database;
    }

    @Override
    protected Stores open() {
        return database.empty();
    }
}
