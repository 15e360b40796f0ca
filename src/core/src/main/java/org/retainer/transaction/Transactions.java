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

    /**
     * Runs work in a transaction once: for work that would meet the same conflict again.
     *
     * @throws WriteConflict when another writer got in between, or had been there before
     */
    <T> T once(Supplier<T> work);

    /** Does the same as {@link #run(Supplier)} for work without a result. */
    default void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }
}
