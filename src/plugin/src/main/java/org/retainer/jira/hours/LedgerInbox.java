package org.retainer.jira.hours;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.retainer.hours.LedgerSync;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Jira tells and looks at it on a thread of its own, at once. Whoever tells waits a few milliseconds at most, so
 * that the ledger usually knows before Jira answers, and Jira is never held up. What fails here is found again by the
 * reconciliation.
 */
public final class LedgerInbox {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerInbox.class);
    private static final long LONGEST_WAIT_MILLIS = 15;
    private static final int MOST_WAITING = 50_000;

    private final LedgerSync sync;
    private final Object lock = new Object();
    private Set<Long> worklogs = new LinkedHashSet<>();
    private Set<Long> issues = new LinkedHashSet<>();
    private CompletableFuture<Void> next = new CompletableFuture<>();
    private Thread worker;
    private boolean stopped;

    public LedgerInbox(LedgerSync sync) {
        this.sync = sync;
    }

    /** Begins to look at what has come and comes. */
    public void start() {
        synchronized (lock) {
            stopped = false;
            worker = new Thread(this::work, "retainer-inbox");
            worker.setDaemon(true);
            worker.start();
        }
    }

    /** Ends after what is being looked at; the rest waits for the reconciliation of the next start. */
    public void stop() {
        Thread ending;
        synchronized (lock) {
            stopped = true;
            ending = worker;
            worker = null;
            lock.notifyAll();
        }
        if (ending != null) {
            try {
                ending.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void worklogChanged(long worklogId) {
        tell(worklogId, true);
    }

    void issueChanged(long issueId) {
        tell(issueId, false);
    }

    private void tell(long id, boolean aboutWorklog) {
        CompletableFuture<Void> seen;
        synchronized (lock) {
            Set<Long> waiting = aboutWorklog ? worklogs : issues;
            if (waiting.size() >= MOST_WAITING) {
                return;
            }
            waiting.add(id);
            if (worker == null) {
                return;
            }
            seen = next;
            lock.notifyAll();
        }
        await(seen);
    }

    private static void await(CompletableFuture<Void> seen) {
        try {
            seen.get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            // the worker goes on with it
        }
    }

    private void work() {
        while (true) {
            Set<Long> changedWorklogs;
            Set<Long> changedIssues;
            CompletableFuture<Void> seen;
            synchronized (lock) {
                while (!stopped && worklogs.isEmpty() && issues.isEmpty()) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
                if (stopped) {
                    return;
                }
                changedWorklogs = worklogs;
                changedIssues = issues;
                seen = next;
                worklogs = new LinkedHashSet<>();
                issues = new LinkedHashSet<>();
                next = new CompletableFuture<>();
            }
            attempt(() -> sync.sync(changedWorklogs));
            for (long issue : changedIssues) {
                attempt(() -> sync.issueChanged(issue));
            }
            seen.complete(null);
        }
    }

    private static void attempt(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.warn("A change in Jira could not be taken in; the reconciliation will look at it again", e);
        }
    }
}
