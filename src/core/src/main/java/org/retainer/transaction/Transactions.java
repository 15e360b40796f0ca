package org.retainer.transaction;

import java.util.function.Supplier;

/** Runs work all or nothing. */
public interface Transactions {
    /**
     * Runs work in a transaction and repeats it whole, a bounded number of times, when another writer got in between:
     * then a unique key was violated, or a row that the work wanted to replace was gone ({@link WriteConflict}). The work
     * must therefore read what it builds on inside itself. Inside another transaction it joins that one and does not repeat.
     *
     * @throws WriteConflict when the last attempt failed like that too
     */
    <T> T run(Supplier<T> work);

    /** Does the same for work without a result. */
    default void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }
}
