package org.retainer.contact;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemoryContactsTest extends ContactsContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
