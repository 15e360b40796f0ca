package org.retainer.rate;

import java.util.List;

/** The activities that a rate may be for. */
@FunctionalInterface
public interface RateActivities {
    /** Lists their names as they are written, today's and former ones. */
    List<String> names();
}
