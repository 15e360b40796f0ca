package org.retainer.access;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryPersonNamesTest extends PersonNamesContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
