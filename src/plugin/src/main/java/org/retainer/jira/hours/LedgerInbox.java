package org.retainer.jira.hours;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.retainer.hours.LedgerSync;
import org.retainer.jira.host.HostThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what Jira tells and looks at it on a thread of its own, at once. Whoever tells waits a few milliseconds at most, so
 * that the ledger usually knows before Jira answers, and Jira is never held up. What fails here is tried again a few times,
 * later each time; after that the reconciliation finds it.
 */
public final class LedgerInbox {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerInbox.class);
    private static final long LONGEST_WAIT_MILLIS = 15;

    private final LedgerSync sync;
    private final Object lock = new Object();
    private final LedgerMail waiting = new LedgerMail();
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
        tell(new LedgerMail.Item(worklogId, true));
    }

    /** Takes in that something about an issue is, or may be, not as the ledger knows it. */
    public void issueChanged(long issueId) {
        tell(new LedgerMail.Item(issueId, false));
    }

    private void tell(LedgerMail.Item item) {
        CompletableFuture<Void> seen;
        synchronized (lock) {
            if (!waiting.put(item) || worker == null) {
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
            Set<LedgerMail.Item> items;
            CompletableFuture<Void> seen;
            synchronized (lock) {
                if (!waitForMail()) {
                    return;
                }
                items = waiting.take(System.nanoTime());
                seen = next;
                next = new CompletableFuture<>();
            }
            HostThread.run(() -> lookAt(items));
            seen.complete(null);
        }
    }

    /** Waits until something can be looked at; false when it is time to end. */
    private boolean waitForMail() {
        while (!stopped && !waiting.isReady(System.nanoTime())) {
            try {
                lock.wait(waiting.millisUntilReady(System.nanoTime()));
            } catch (InterruptedException e) {
                return false;
            }
        }
        return !stopped;
    }

    private void lookAt(Set<LedgerMail.Item> items) {
        List<LedgerMail.Item> worklogs =
                items.stream().filter(LedgerMail.Item::aboutWorklog).toList();
        if (!worklogs.isEmpty()) {
            attempt(
                    worklogs,
                    () -> sync.sync(worklogs.stream().map(LedgerMail.Item::id).toList()));
        }
        items.stream()
                .filter(item -> !item.aboutWorklog())
                .forEach(issue -> attempt(List.of(issue), () -> sync.issueChanged(issue.id())));
    }

    private void attempt(Collection<LedgerMail.Item> items, Runnable look) {
        try {
            look.run();
            synchronized (lock) {
                waiting.done(items);
            }
        } catch (RuntimeException | LinkageError e) {
            boolean again;
            synchronized (lock) {
                again = waiting.putBack(items, System.nanoTime());
            }
            if (again) {
                LOG.debug("Changes in Jira could not be taken in; they are looked at again in a moment", e);
            } else {
                LOG.warn("Changes in Jira could not be taken in; the reconciliation will look at them again", e);
            }
        }
    }
}
