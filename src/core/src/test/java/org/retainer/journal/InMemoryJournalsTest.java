package org.retainer.journal;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryJournalsTest extends JournalsContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
