package org.retainer.setting;

import java.util.Optional;

/** The store of the settings. Writing takes part in the present transaction. */
public interface SettingsStore {
    /** Reads what is stored; empty as long as nobody has changed anything. */
    Optional<Settings> read();

    /**
     * Stores settings in place of those before. The audit entry of the new version guards against another writer.
     *
     * @throws org.retainer.transaction.WriteConflict when somebody else wrote at the same moment
     */
    void write(Settings settings);
}
