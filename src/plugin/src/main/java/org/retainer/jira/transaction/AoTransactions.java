package org.retainer.jira.transaction;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.retainer.transaction.Transactions;
import org.retainer.transaction.WriteConflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions of Active Objects. A conflict is caught outside the transaction, which is then repeated whole: on PostgreSQL
 * a transaction is dead after its first violation.
 */
public final class AoTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(AoTransactions.class);
    private static final int MOST_ATTEMPTS = 10;
    private static final long FIRST_PAUSE_NANOS = 10_000_000;
    private static final long LONGEST_PAUSE_NANOS = 400_000_000;

    private final ActiveObjects ao;
    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

    public AoTransactions(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Pauses at random before each further attempt, on average twice as long each time: many who meet at one row spread. */
    @Override
    public <T> T run(Supplier<T> work) {
        return attempts(work, MOST_ATTEMPTS);
    }

    @Override
    public <T> T once(Supplier<T> work) {
        return attempts(work, 1);
    }

    private <T> T attempts(Supplier<T> work, int most) {
        if (inside.get() != null) {
            return work.get();
        }
        RuntimeException last = null;
        for (int attempt = 1; attempt <= most; attempt++) {
            inside.set(true);
            try {
                return ao.executeInTransaction(work::get);
            } catch (RuntimeException failure) {
                if (!Conflicts.isCauseOf(failure)) {
                    throw failure;
                }
                LOG.debug("Attempt {} met another writer", attempt, failure);
                last = failure;
            } finally {
                inside.remove();
            }
            if (attempt < most) {
                pauseAfter(attempt);
            }
        }
        throw new WriteConflict("Other writers got in between " + most + " times", last);
    }

    private static void pauseAfter(int attempt) {
        long longest = Math.min(LONGEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }
}
