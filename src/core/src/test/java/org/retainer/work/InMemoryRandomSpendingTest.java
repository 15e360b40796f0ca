package org.retainer.work;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryRandomSpendingTest extends RandomSpendingContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
