package org.retainer.transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Rows by key, in the order of keys. Reads see what is committed and what their own transaction has changed.
 *
 * @param <V> an immutable row
 */
public final class InMemoryTable<K extends Comparable<K>, V> {
    private final InMemoryTransactions transactions;
    private final TreeMap<K, V> committed = new TreeMap<>();

    public InMemoryTable(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    public Optional<V> get(K key) {
        List<Change<?, ?>> own = transactions.changes();
        if (own == null || own.isEmpty()) {
            return Optional.ofNullable(transactions.read(() -> committed.get(key)));
        }
        return Optional.ofNullable(view().get(key));
    }

    public Collection<V> all() {
        return view().values();
    }

    public List<V> where(Predicate<V> condition) {
        return all().stream().filter(condition).toList();
    }

    /** Adds a row whose key must be free. */
    public void insert(K key, V value) {
        change(new Change<>(this, key, null, value, true));
    }

    /** Takes a row away that must still be the same at the commit. */
    public void delete(K key, V value) {
        change(new Change<>(this, key, value, null, true));
    }

    /** Sets a row, whatever was there. */
    public void put(K key, V value) {
        change(new Change<>(this, key, null, value, false));
    }

    private void change(Change<K, V> change) {
        List<Change<?, ?>> own = transactions.changes();
        if (own == null) {
            transactions.commit(List.of(change));
            return;
        }
        change.check(view());
        own.add(change);
    }

    private TreeMap<K, V> view() {
        return transactions.read(() -> {
            TreeMap<K, V> seen = new TreeMap<>(committed);
            List<Change<?, ?>> own = transactions.changes();
            if (own != null) {
                new ArrayList<>(own).forEach(change -> change.show(this, seen));
            }
            return seen;
        });
    }

    /** A change that waits for its commit. */
    record Change<K extends Comparable<K>, V>(InMemoryTable<K, V> table, K key, V expected, V value, boolean guarded) {
        Runnable apply() {
            check(table.committed);
            V before = table.committed.get(key);
            set(table.committed, value);
            return () -> set(table.committed, before);
        }

        void check(Map<K, V> rows) {
            V present = rows.get(key);
            if (guarded && present != expected) {
                throw new WriteConflict("Row " + key + " was " + present + " instead of " + expected);
            }
        }

        @SuppressWarnings("unchecked")
        void show(InMemoryTable<?, ?> asked, Map<?, ?> rows) {
            if (asked == table) {
                set((Map<K, V>) rows, value);
            }
        }

        private void set(Map<K, V> rows, V row) {
            if (row == null) {
                rows.remove(key);
            } else {
                rows.put(key, row);
            }
        }
    }
}
