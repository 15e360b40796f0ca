package org.retainer.budget;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryBudgetsTest extends BudgetsContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
