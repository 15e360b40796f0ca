package org.retainer.acceptance;

import com.google.gson.JsonObject;

/** Seconds and how many entries they are made of. */
final class Sum {
    private long seconds;
    private long entries;

    static Sum of(JsonObject totals) {
        Sum sum = new Sum();
        sum.seconds = totals.get("seconds").getAsLong();
        sum.entries = totals.get("entries").getAsLong();
        return sum;
    }

    void add(long more) {
        seconds += more;
        entries++;
    }

    void add(Sum other) {
        seconds += other.seconds;
        entries += other.entries;
    }

    long seconds() {
        return seconds;
    }

    long entries() {
        return entries;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sum sum && sum.seconds == seconds && sum.entries == entries;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seconds * 31 + entries);
    }

    @Override
    public String toString() {
        return seconds + " s in " + entries + " entries";
    }
}
