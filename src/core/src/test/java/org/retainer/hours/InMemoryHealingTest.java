package org.retainer.hours;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryHealingTest extends HealingContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
