package org.retainer.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.retainer.access.PersonNames.Known;
import org.retainer.transaction.Transactions;

/**
 * Notes what people are called while the host still knows them, so that their hours stay readable when it does not. Noting
 * costs whoever comes by a look into a map; the store is written in the background.
 */
public final class NameMemory {
    private static final int PORTION = 500;
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    private final PersonNames names;
    private final HostUsers host;
    private final Transactions transactions;
    private final Executor background;
    private final Clock clock;
    private final Map<String, Known> stored = new ConcurrentHashMap<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean queued = new AtomicBoolean();
    private volatile Instant nextLook = Instant.MIN;

    public NameMemory(PersonNames names, HostUsers host, Transactions transactions, Executor background, Clock clock) {
        this.names = names;
        this.host = host;
        this.transactions = transactions;
        this.background = background;
        this.clock = clock;
    }

    /** Notes that somebody has logged time or is named by an account; whether they are new is found out later. */
    public void heardOf(String userKey) {
        if (!userKey.isEmpty() && !stored.containsKey(userKey) && waiting.add(userKey)) {
            writeSoon();
        }
    }

    /** Notes what an existing user is called now. */
    public void seen(Person person) {
        if (!known(person).equals(stored.get(person.key())) && waiting.add(person.key())) {
            writeSoon();
        }
    }

    /** Answers what somebody was last called. */
    public Optional<Known> lastKnown(String userKey) {
        return names.byKey(userKey);
    }

    /** Answers who was last called so, in any case. */
    public Optional<Known> lastCalled(String name) {
        return names.byName(name);
    }

    /** Asks the host about everybody again when an hour has gone by: a rename reaches nobody by itself. */
    public void tick() {
        Instant now = clock.instant();
        if (!now.isBefore(nextLook)) {
            nextLook = now.plus(LOOK_EVERY);
            lookAtAll();
        }
    }

    private void lookAtAll() {
        String last = "";
        List<String> keys = names.keysAfter(last, PORTION);
        while (!keys.isEmpty()) {
            write(keys);
            last = keys.get(keys.size() - 1);
            keys = names.keysAfter(last, PORTION);
        }
    }

    private void writeSoon() {
        if (queued.compareAndSet(false, true)) {
            background.execute(this::writeWaiting);
        }
    }

    private void writeWaiting() {
        queued.set(false);
        Set<String> taken = new HashSet<>(waiting);
        try {
            write(new ArrayList<>(taken));
        } finally {
            waiting.removeAll(taken);
        }
    }

    private void write(List<String> keys) {
        for (int start = 0; start < keys.size(); start += PORTION) {
            List<String> part = keys.subList(start, Math.min(keys.size(), start + PORTION));
            transactions.run(() -> writePortion(part));
        }
    }

    private void writePortion(List<String> keys) {
        Map<String, Known> before = new ConcurrentHashMap<>();
        names.of(keys).forEach(known -> before.put(known.userKey(), known));
        List<Known> news = new ArrayList<>();
        for (String key : keys) {
            Optional<Known> now = host.byKey(key).map(NameMemory::known);
            now.filter(known -> !known.equals(before.get(key))).ifPresent(news::add);
            Known unknown = new Known(key, "", "");
            stored.put(key, now.orElse(before.getOrDefault(key, unknown)));
        }
        if (!news.isEmpty()) {
            names.remember(news);
        }
    }

    private static Known known(Person person) {
        return new Known(person.key(), person.name(), person.displayName());
    }
}
