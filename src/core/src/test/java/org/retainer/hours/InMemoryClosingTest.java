package org.retainer.hours;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryClosingTest extends ClosingContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
