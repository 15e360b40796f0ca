package org.retainer.jira.outbox;

import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.fixture.Stores;
import org.retainer.jira.store.DatabaseKind;
import org.retainer.outbox.MailSendingContract;

@RunWith(Parameterized.class)
public class AoMailSendingTest extends MailSendingContract {
    @Parameters(name = "{0}")
    public static List<DatabaseKind> databases() {
        return List.of(DatabaseKind.values());
    }

    private final DatabaseKind database;

    public AoMailSendingTest(DatabaseKind database) {
        this.database = database;
    }

    @Override
    protected Stores open() {
        return database.empty();
    }
}
