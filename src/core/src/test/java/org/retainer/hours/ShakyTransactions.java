package org.retainer.hours;

import java.util.function.Supplier;
import org.retainer.transaction.Transactions;

/** Transactions during which something may happen: before the commit, when everything is written, and right after it. */
final class ShakyTransactions implements Transactions {
    private final Transactions steady;
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);
    private Runnable beforeCommit = () -> {};
    private Runnable afterCommit = () -> {};

    ShakyTransactions(Transactions steady) {
        this.steady = steady;
    }

    void disturb(Runnable before, Runnable after) {
        beforeCommit = before;
        afterCommit = after;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return inside.get() ? work.get() : disturbed(steady::run, work);
    }

    @Override
    public <T> T once(Supplier<T> work) {
        return inside.get() ? work.get() : disturbed(steady::once, work);
    }

    private <T> T disturbed(Way way, Supplier<T> work) {
        T result = way.go(() -> {
            inside.set(true);
            try {
                T made = work.get();
                beforeCommit.run();
                return made;
            } finally {
                inside.set(false);
            }
        });
        afterCommit.run();
        return result;
    }

    /** A way to run a transaction. */
    private interface Way {
        <T> T go(Supplier<T> work);
    }
}
