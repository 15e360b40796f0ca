package org.retainer.hours;

import java.util.Collection;
import java.util.List;

/** Writes what people decided about entries, in the present transaction; {@link LedgerRows#decisions} reads it. */
public interface Decisions {
    /**
     * Stores decisions, each of another entry, in place of those before.
     *
     * @throws org.retainer.transaction.WriteConflict when somebody else decided at the same moment
     */
    void putAll(Collection<Decision> decisions);

    /** Stores one decision. */
    default void put(Decision decision) {
        putAll(List.of(decision));
    }
}
