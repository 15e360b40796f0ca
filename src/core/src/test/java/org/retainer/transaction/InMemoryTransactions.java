package org.retainer.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Transactions over {@link InMemoryTable}s: changes are seen by their own thread until they are committed all at once, or
 * not at all when a row that they build on is no longer the same.
 */
public final class InMemoryTransactions implements Transactions {
    private static final int MOST_ATTEMPTS = 5;

    private final ThreadLocal<List<InMemoryTable.Change<?, ?>>> open = new ThreadLocal<>();
    private volatile Runnable beforeCommit = () -> {};

    /** Lets something happen before each commit, such as a crash. */
    public void beforeCommit(Runnable happening) {
        beforeCommit = happening;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (open.get() != null) {
            return work.get();
        }
        WriteConflict last = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return once(work);
            } catch (WriteConflict conflict) {
                last = conflict;
            }
        }
        throw last;
    }

    @Override
    public <T> T once(Supplier<T> work) {
        if (open.get() != null) {
            return work.get();
        }
        open.set(new ArrayList<>());
        try {
            T result = work.get();
            beforeCommit.run();
            commit(open.get());
            return result;
        } finally {
            open.remove();
        }
    }

    /** The changes of this thread's transaction, null outside of one. */
    List<InMemoryTable.Change<?, ?>> changes() {
        return open.get();
    }

    synchronized void commit(List<InMemoryTable.Change<?, ?>> changes) {
        List<Runnable> undo = new ArrayList<>();
        try {
            changes.forEach(change -> undo.add(change.apply()));
        } catch (WriteConflict conflict) {
            for (int i = undo.size() - 1; i >= 0; i--) {
                undo.get(i).run();
            }
            throw conflict;
        }
    }

    synchronized <T> T read(Supplier<T> reading) {
        return reading.get();
    }
}
