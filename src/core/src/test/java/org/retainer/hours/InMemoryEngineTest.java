package org.retainer.hours;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryEngineTest extends EngineContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }

    @Override
    protected int histories() {
        return 150;
    }
}
