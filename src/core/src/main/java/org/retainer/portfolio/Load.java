package org.retainer.portfolio;

/** How many clients somebody runs, against the 8 to 20 of an account manager. */
public enum Load {
    BELOW,
    NORMAL,
    ABOVE;

    public static final int LEAST = 8;
    public static final int MOST = 20;

    public static Load of(int clients) {
        if (clients < LEAST) {
            return BELOW;
        }
        return clients > MOST ? ABOVE : NORMAL;
    }
}
