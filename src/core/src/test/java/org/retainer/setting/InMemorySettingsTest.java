package org.retainer.setting;

import org.retainer.fixture.InMemoryStores;
import org.retainer.fixture.Stores;

public class InMemorySettingsTest extends SettingsContract {
    @Override
    protected Stores open() {
        return new InMemoryStores();
    }
}
