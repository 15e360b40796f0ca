package org.retainer.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Journals in memory. */
public final class InMemoryJournals implements Journals {
    private final InMemoryTable<Long, JournalNote> notes;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryJournals(InMemoryTransactions transactions) {
        notes = new InMemoryTable<>(transactions);
    }

    @Override
    public List<JournalNote> of(long accountId, int startAt, int maxResults) {
        return notes.where(note -> note.accountId() == accountId).stream()
                .sorted(Comparator.comparing(JournalNote::date)
                        .thenComparing(JournalNote::id)
                        .reversed())
                .skip(startAt)
                .limit(maxResults)
                .toList();
    }

    @Override
    public int count(long accountId) {
        return notes.where(note -> note.accountId() == accountId).size();
    }

    @Override
    public Optional<JournalNote> byId(long id) {
        return notes.get(id);
    }

    @Override
    public List<JournalNote> open(Collection<Long> accountIds, LocalDate until, int limit) {
        return notes.where(note -> accountIds.contains(note.accountId()) && isDue(note, until)).stream()
                .sorted(Comparator.comparing(
                                (JournalNote note) -> note.followUp().orElseThrow())
                        .thenComparing(JournalNote::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, Digest> digests(Collection<Long> accountIds, LocalDate until) {
        Map<Long, Digest> digests = new TreeMap<>();
        for (long accountId : accountIds) {
            of(accountId, 0, 1)
                    .forEach(latest -> digests.put(
                            accountId,
                            new Digest(
                                    latest.date(),
                                    open(List.of(accountId), until, Integer.MAX_VALUE)
                                            .size())));
        }
        return digests;
    }

    @Override
    public JournalNote add(JournalNote note) {
        JournalNote added = note.withId(ids.incrementAndGet());
        notes.insert(added.id(), added);
        return added;
    }

    @Override
    public void replace(JournalNote note) {
        notes.put(note.id(), note);
    }

    @Override
    public void remove(JournalNote note) {
        notes.get(note.id()).ifPresent(present -> notes.delete(present.id(), present));
    }

    private static boolean isDue(JournalNote note, LocalDate until) {
        return note.isOpen() && !note.followUp().orElseThrow().isAfter(until);
    }
}
