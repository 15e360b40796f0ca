package org.retainer.job;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryJobsTest extends JobsContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
