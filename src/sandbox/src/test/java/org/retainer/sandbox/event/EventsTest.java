package org.retainer.sandbox.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** How events are delivered. */
public class EventsTest {
    private final Events events = new Events();

    @Test
    public void aListenerHearsSubclassesAndInterfacesOfItsParameter() {
        Hearing hearing = new Hearing();
        events.register(hearing);

        events.publish("text");
        events.publish(7);

        assertThat(hearing.heard).containsExactlyInAnyOrder("sequence text", "object text", "object 7");
    }

    @Test
    public void aFailingListenerIsNobodysProblem() {
        Hearing hearing = new Hearing();
        events.register(new Failing());
        events.register(hearing);

        events.publish("text");

        assertThat(hearing.heard).isNotEmpty();
    }

    @Test
    public void registeringTwiceHearsOnce() {
        Hearing hearing = new Hearing();
        events.register(hearing);
        events.register(hearing);

        events.publish(7);

        assertThat(hearing.heard).hasSize(1);
        events.unregister(hearing);
        assertThat(events.listeners()).isEmpty();
    }

    @Test
    public void listenersThatJiraCannotCallAreRefused() {
        assertThatThrownBy(() -> events.register("no listener")).hasMessageContaining("no public method");
        assertThatThrownBy(() -> events.register(new Hidden())).hasMessageContaining("class is public");
        assertThatThrownBy(() -> events.register(new TwoParameters())).hasMessageContaining("exactly one parameter");
    }

    /** Hears texts and everything. */
    public static final class Hearing {
        private final List<String> heard = new ArrayList<>();

        @EventListener
        public void onSequence(CharSequence event) {
            heard.add("sequence " + event);
        }

        @EventListener
        public void onObject(Object event) {
            heard.add("object " + event);
        }
    }

    /** Throws. */
    public static final class Failing {
        @EventListener
        public void onObject(Object event) {
            throw new IllegalStateException("on purpose: " + event);
        }
    }

    /** Takes too much. */
    public static final class TwoParameters {
        @EventListener
        public void onObject(Object event, Object other) {
            assertThat(event).isNotEqualTo(other);
        }
    }

    /** Is not public. */
    static final class Hidden {
        @EventListener
        public void onObject(Object event) {
            assertThat(event).isNotNull();
        }
    }
}
