package org.retainer.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.retainer.fixture.InMemoryStores;

public class NameMemoryTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final Map<String, Person> host = new HashMap<>();
    private final List<Runnable> background = new ArrayList<>();
    private final MovingClock clock = new MovingClock();
    private final HostUsers users = new HostUsers() {
        @Override
        public Optional<Person> byName(String name) {
            return host.values().stream()
                    .filter(person -> person.name().equals(name))
                    .findFirst();
        }

        @Override
        public Optional<Person> byKey(String key) {
            return Optional.ofNullable(host.get(key));
        }

        @Override
        public Optional<String> formerName(String key) {
            return Optional.empty();
        }
    };
    private final NameMemory memory =
            new NameMemory(stores.personNames(), users, stores.transactions(), background::add, clock);

    @Test
    public void whoeverWasHeardOfIsRememberedAfterTheyAreGone() {
        call("k1", "anna", "Anna O.");
        memory.heardOf("k1");
        work();
        host.clear();

        assertThat(memory.lastKnown("k1")).contains(new PersonNames.Known("k1", "anna", "Anna O."));
        assertThat(memory.lastCalled("ANNA").map(PersonNames.Known::userKey)).contains("k1");
    }

    @Test
    public void nobodyIsAskedTwiceAboutThoseWhoAreKnown() {
        call("k1", "anna", "Anna O.");
        memory.heardOf("k1");
        memory.heardOf("k1");
        assertThat(background).hasSize(1);
        work();
        memory.heardOf("k1");
        memory.seen(host.get("k1"));
        assertThat(background).isEmpty();
    }

    @Test
    public void everybodyIsLookedAtOnceAnHour() {
        call("k1", "anna", "Anna O.");
        memory.heardOf("k1");
        work();
        tick();
        call("k1", "anna.p", "Anna P.");
        memory.tick();
        assertThat(memory.lastKnown("k1").map(PersonNames.Known::name)).contains("anna");
        tick();
        assertThat(memory.lastKnown("k1").map(PersonNames.Known::name)).contains("anna.p");
    }

    @Test
    public void aRenameIsSeenOnAPageOrByTheNextRefresh() {
        call("k1", "anna", "Anna O.");
        memory.heardOf("k1");
        work();
        call("k1", "anna.p", "Anna P.");
        memory.seen(host.get("k1"));
        work();
        assertThat(memory.lastKnown("k1").map(PersonNames.Known::displayName)).contains("Anna P.");
        call("k1", "anna.q", "Anna Q.");
        tick();
        assertThat(memory.lastKnown("k1").map(PersonNames.Known::name)).contains("anna.q");
    }

    @Test
    public void whomTheHostNeverKnewIsNotRemembered() {
        memory.heardOf("nobody");
        work();
        tick();
        assertThat(memory.lastKnown("nobody")).isEmpty();
        memory.heardOf("nobody");
        assertThat(background).isEmpty();
        assertThat(stores.personNames().keysAfter("", 10)).isEmpty();
    }

    @Test
    public void peopleWhoAreGoneAreFoundUnderTheirLastName() {
        RememberedPeople people = new RememberedPeople(users, memory);
        call("k1", "anna", "Anna O.");
        assertThat(people.byKey("k1").active()).isTrue();
        work();
        call("k1", "anna.p", "Anna P.");
        assertThat(people.byName("anna").map(Person::name)).contains("anna.p");
        work();
        host.clear();

        assertThat(people.byKey("k1")).isEqualTo(new Person("k1", "anna.p", "Anna P.", false));
        assertThat(people.byName("Anna.P").map(Person::key)).contains("k1");
        assertThat(people.byName("anna")).isEmpty();
        assertThat(people.byKey("k2")).isEqualTo(new Person("k2", "k2", "k2", false));
    }

    private void call(String key, String name, String displayName) {
        host.put(key, new Person(key, name, displayName, true));
    }

    private void tick() {
        clock.goOn(Duration.ofMinutes(61));
        memory.tick();
    }

    private void work() {
        List<Runnable> now = List.copyOf(background);
        background.clear();
        now.forEach(Runnable::run);
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        void goOn(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
