package org.retainer.hours;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryIssueAccountsTest extends IssueAccountsContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
