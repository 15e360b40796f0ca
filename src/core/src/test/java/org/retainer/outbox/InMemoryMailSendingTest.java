package org.retainer.outbox;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryMailSendingTest extends MailSendingContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
