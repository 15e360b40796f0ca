package org.retainer.sandbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.worklog.WorklogCreatedEvent;
import com.atlassian.jira.issue.worklog.Worklog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.Test;

/** What chaos does with events. */
public class ChaosTest {
    private static final int EVENTS = 200;

    @Test
    public void eventsGetLostDoubledAndLateTheSameWayForTheSameSeed() throws InterruptedException {
        List<Object> once = afterChaos(7);
        List<Object> atOnceAgain = atOnce(7);

        assertThat(atOnce(7)).isEqualTo(atOnceAgain);
        assertThat(atOnce(8)).isNotEqualTo(atOnceAgain);
        assertThat(once.stream().distinct().count()).as("some get lost").isBetween(120L, 190L);
        assertThat(once).as("some come twice").hasSizeGreaterThan((int)
                once.stream().distinct().count());
        assertThat(once)
                .as("some are overtaken")
                .isNotEqualTo(once.stream().sorted().toList());
    }

    @Test
    public void otherEventsPassUnharmed() {
        Recorder recorder = new Recorder();
        try (Chaos chaos = new Chaos(recorder, 1)) {
            IntStream.range(0, EVENTS).forEach(number -> chaos.publish("event " + number));
        }
        assertThat(recorder.seen).hasSize(EVENTS);
    }

    private static List<Object> atOnce(long seed) {
        Recorder recorder = new Recorder();
        try (Chaos chaos = new Chaos(recorder, seed)) {
            IntStream.range(0, EVENTS).forEach(number -> chaos.publish(new Logged(number)));
            return List.copyOf(recorder.seen.subList(0, Math.min(20, recorder.seen.size())));
        }
    }

    private static List<Object> afterChaos(long seed) throws InterruptedException {
        Recorder recorder = new Recorder();
        try (Chaos chaos = new Chaos(recorder, seed)) {
            IntStream.range(0, EVENTS).forEach(number -> chaos.publish(new Logged(number)));
            Thread.sleep(3_500);
            return List.copyOf(recorder.seen);
        }
    }

    private record Logged(int number) implements WorklogCreatedEvent, Comparable<Logged> {
        @Override
        public Worklog getWorklog() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int compareTo(Logged other) {
            return Integer.compare(number, other.number);
        }
    }

    private static final class Recorder implements EventPublisher {
        private final List<Object> seen = new CopyOnWriteArrayList<>();

        @Override
        public void publish(Object event) {
            seen.add(event);
        }

        @Override
        public void register(Object listener) {}

        @Override
        public void unregister(Object listener) {}

        @Override
        public void unregisterAll() {}
    }
}
