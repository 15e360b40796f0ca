package org.retainer.access;

import java.util.Optional;

/** The users of the host, and those who once were: under the names that they had last. */
public final class RememberedPeople implements People {
    private final HostUsers host;
    private final NameMemory memory;

    public RememberedPeople(HostUsers host, NameMemory memory) {
        this.host = host;
        this.memory = memory;
    }

    @Override
    public Optional<Person> byName(String name) {
        return host.byName(name).or(() -> memory.lastCalled(name).map(known -> byKey(known.userKey())));
    }

    @Override
    public Person byKey(String key) {
        Optional<Person> present = host.byKey(key);
        present.ifPresent(memory::seen);
        return present.or(() ->
                        memory.lastKnown(key).map(known -> new Person(key, known.name(), known.displayName(), false)))
                .orElseGet(() -> {
                    String name = host.formerName(key).orElse(key);
                    return new Person(key, name, name, false);
                });
    }
}
