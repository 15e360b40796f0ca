package org.retainer.account;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryAccountsTest extends AccountsContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
