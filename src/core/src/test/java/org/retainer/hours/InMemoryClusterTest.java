package org.retainer.hours;

import java.util.List;
import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryClusterTest extends ClusterContract {
    @Override
    protected List<Stores> open() {
        Stores shared = new InMemoryStores();
        return List.of(shared, shared);
    }

    @Override
    protected int histories() {
        return 150;
    }

    @Override
    protected boolean writesNeverWait() {
        return true;
    }
}
