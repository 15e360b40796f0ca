package org.retainer.sandbox.event;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.worklog.WorklogEvent;
import java.util.Random;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes events of worklogs and issues on as badly as the worst of nodes: it loses some, doubles some, and keeps some
 * back for up to three seconds, so that later ones overtake them. The n-th event meets the same fate whenever the seed is
 * the same. Other events pass unharmed.
 */
public final class Chaos implements EventPublisher, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Chaos.class);
    private static final int LATEST_MILLIS = 3_000;

    private final EventPublisher events;
    private final Random random;
    private final ScheduledThreadPoolExecutor later;

    public Chaos(EventPublisher events, long seed) {
        this.events = events;
        this.random = new Random(seed);
        this.later = new ScheduledThreadPoolExecutor(2, work -> {
            Thread thread = new Thread(work, "chaos");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void publish(Object event) {
        if (!(event instanceof WorklogEvent) && !(event instanceof IssueEvent)) {
            events.publish(event);
            return;
        }
        Fate fate = next();
        switch (fate.kind) {
            case 0, 1 -> log.debug("Lost: {}", event);
            case 2, 3 -> {
                events.publish(event);
                delay(event, fate.millis);
            }
            case 4, 5, 6 -> delay(event, fate.millis);
            default -> events.publish(event);
        }
    }

    private void delay(Object event, int millis) {
        ScheduledFuture<?> future = later.schedule(() -> events.publish(event), millis, TimeUnit.MILLISECONDS);
        log.debug("Later by {} ms: {} {}", millis, event, future.isCancelled());
    }

    private synchronized Fate next() {
        return new Fate(random.nextInt(10), 1 + random.nextInt(LATEST_MILLIS));
    }

    @Override
    public void register(Object listener) {
        events.register(listener);
    }

    @Override
    public void unregister(Object listener) {
        events.unregister(listener);
    }

    @Override
    public void unregisterAll() {
        events.unregisterAll();
    }

    /** Loses the events that are still on their way. */
    @Override
    public void close() {
        later.shutdownNow();
    }

    private record Fate(int kind, int millis) {}
}
