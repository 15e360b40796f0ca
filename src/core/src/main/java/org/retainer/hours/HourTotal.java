package org.retainer.hours;

/**
 * A sum of entries.
 *
 * @param seconds as logged
 * @param billableSeconds what counts for the client
 * @param entries how many
 */
public record HourTotal(long seconds, long billableSeconds, long entries) {
    public static final HourTotal ZERO = new HourTotal(0, 0, 0);

    public HourTotal plus(HourTotal other) {
        return new HourTotal(
                Math.addExact(seconds, other.seconds),
                Math.addExact(billableSeconds, other.billableSeconds),
                entries + other.entries);
    }
}
