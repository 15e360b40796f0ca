package org.retainer.stamp;

/**
 * Makes numbers of 64 bits that tell whether two things say the same: unequal stamps mean that they do not, equal ones that
 * they do, as nearly as 64 bits can tell. The same on every node and in every version of Java, so that they can be stored.
 */
public final class Stamp {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Stamp() {}

    /** Makes the stamp of a text. */
    public static long of(String text) {
        long stamp = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            stamp = (stamp ^ text.charAt(i)) * PRIME;
        }
        return spread(stamp);
    }

    /** Makes one stamp of several, in their order. */
    public static long of(long... stamps) {
        long made = OFFSET;
        for (long stamp : stamps) {
            made = spread(made * PRIME + stamp);
        }
        return made;
    }

    private static long spread(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
