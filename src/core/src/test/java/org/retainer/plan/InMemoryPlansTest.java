package org.retainer.plan;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryPlansTest extends PlansContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
