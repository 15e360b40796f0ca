package org.retainer.job;

import java.time.Duration;

/** How long work lets others have their turn between two of its pieces. */
@FunctionalInterface
public interface Pace {
    /** Goes on without a rest. */
    Pace RESTLESS = worked -> {};

    /** @param worked how long the last piece took */
    void rest(Duration worked);
}
