package org.retainer.hours;

/** Writes what people decided about entries, in the present transaction; {@link LedgerRows#decisions} reads it. */
public interface Decisions {
    /**
     * Stores a decision in place of the one before.
     *
     * @throws org.retainer.transaction.WriteConflict when somebody else decided at the same moment
     */
    void put(Decision decision);
}
