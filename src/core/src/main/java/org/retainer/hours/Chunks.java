package org.retainer.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists into pieces that fit one transaction. */
final class Chunks {
    /** Entries that one transaction writes at most. */
    static final int SIZE = 1000;

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> all, int size) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < list.size(); start += size) {
            chunks.add(List.copyOf(list.subList(start, Math.min(list.size(), start + size))));
        }
        return chunks;
    }
}
