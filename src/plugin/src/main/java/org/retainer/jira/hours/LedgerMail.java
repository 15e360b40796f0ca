package org.retainer.jira.hours;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What waits to be looked at: each thing once, what failed before after a pause that grows. Not safe for several threads by
 * itself; times are those of {@link System#nanoTime}.
 */
final class LedgerMail {
    /** What comes above this is left to the reconciliation. */
    static final int MOST_WAITING = 50_000;

    static final int MOST_ATTEMPTS = 5;
    private static final long FIRST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Set<Item> fresh = new LinkedHashSet<>();
    private final Map<Item, Long> failed = new LinkedHashMap<>();
    private final Map<Item, Integer> attempts = new HashMap<>();

    /** Puts something in; false when there is no room. */
    boolean put(Item item) {
        if (fresh.size() >= MOST_WAITING) {
            return false;
        }
        fresh.add(item);
        return true;
    }

    /**
     * Puts back what failed, to be looked at after a pause.
     *
     * @return false when all of it has been tried often enough, or there is no room
     */
    boolean putBack(Collection<Item> items, long now) {
        boolean again = false;
        for (Item item : items) {
            int tried = attempts.merge(item, 1, Integer::sum);
            if (tried < MOST_ATTEMPTS && failed.size() < MOST_WAITING) {
                failed.put(item, now + (FIRST_PAUSE_NANOS << (tried - 1)));
                again = true;
            } else {
                attempts.remove(item);
            }
        }
        return again;
    }

    /** Forgets how often something was tried. */
    void done(Collection<Item> items) {
        if (!attempts.isEmpty()) {
            items.forEach(attempts::remove);
        }
    }

    boolean isReady(long now) {
        return !fresh.isEmpty() || failed.values().stream().anyMatch(due -> due - now <= 0);
    }

    /** Answers how long to wait for what failed; 0, which means for ever, when nothing did. */
    long millisUntilReady(long now) {
        return failed.values().stream()
                .mapToLong(due -> Math.max(1, TimeUnit.NANOSECONDS.toMillis(due - now)))
                .min()
                .orElse(0);
    }

    /** Takes out what can be looked at now. */
    Set<Item> take(long now) {
        Set<Item> taken = new LinkedHashSet<>(fresh);
        fresh.clear();
        for (Iterator<Map.Entry<Item, Long>> each = failed.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Item, Long> entry = each.next();
            if (entry.getValue() - now <= 0) {
                taken.add(entry.getKey());
                each.remove();
            }
        }
        return taken;
    }

    /** The id of a worklog, or of an issue. */
    record Item(long id, boolean aboutWorklog) {}
}
