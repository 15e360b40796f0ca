package org.retainer.setting;

import java.util.Optional;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Settings in memory. */
public final class InMemorySettings implements SettingsStore {
    private final InMemoryTable<Integer, Settings> rows;

    public InMemorySettings(InMemoryTransactions transactions) {
        rows = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Settings> read() {
        return rows.get(1);
    }

    @Override
    public void write(Settings settings) {
        rows.get(1).ifPresent(present -> rows.delete(1, present));
        rows.insert(1, settings);
    }
}
