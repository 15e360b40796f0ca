package org.retainer.alert;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryAlertsTest extends AlertsContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
