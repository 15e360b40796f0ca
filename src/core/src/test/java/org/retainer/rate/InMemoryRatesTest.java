package org.retainer.rate;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryRatesTest extends RatesContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
