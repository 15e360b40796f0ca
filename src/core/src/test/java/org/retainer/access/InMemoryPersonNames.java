package org.retainer.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Names in memory. */
public final class InMemoryPersonNames implements PersonNames {
    private final InMemoryTable<String, Known> names;

    public InMemoryPersonNames(InMemoryTransactions transactions) {
        names = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Known> byKey(String userKey) {
        return names.get(userKey);
    }

    @Override
    public Optional<Known> byName(String name) {
        return names.where(known -> known.name().equalsIgnoreCase(name)).stream()
                .reduce((first, second) -> second);
    }

    @Override
    public List<Known> of(Collection<String> userKeys) {
        return names.where(known -> userKeys.contains(known.userKey()));
    }

    @Override
    public List<String> keysAfter(String userKey, int limit) {
        return names.all().stream()
                .map(Known::userKey)
                .filter(key -> key.compareTo(userKey) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void remember(Collection<Known> people) {
        people.forEach(known -> names.put(known.userKey(), known));
    }
}
