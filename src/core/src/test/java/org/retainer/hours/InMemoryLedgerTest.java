package org.retainer.hours;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryLedgerTest extends LedgerContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
