package org.retainer.audit;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryAuditLogTest extends AuditLogContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
