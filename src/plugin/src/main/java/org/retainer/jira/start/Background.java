package org.retainer.jira.start;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.retainer.jira.host.HostThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs long work, a few pieces at a time. Threads are never interrupted: an interrupt in the middle of a write makes H2 close
 * its file. Work asks whether to stop by itself.
 */
public final class Background implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int AT_ONCE = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Threads.named("retainer-work"));

    @Override
    public void execute(Runnable work) {
        try {
            threads.execute(() -> attempt(work));
        } catch (RejectedExecutionException stopped) {
            LOG.debug("Work that came after the end is left to the next start", stopped);
        }
    }

    /** Takes no more work and waits a little for what is running. */
    void stop() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Work in the background goes on after the stop; it ends with its present step");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(Runnable work) {
        try {
            HostThread.run(work);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("Work in the background failed", e);
        }
    }
}
