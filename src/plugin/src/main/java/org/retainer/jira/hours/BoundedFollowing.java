package org.retainer.jira.hours;

import java.time.Duration;
import org.retainer.hours.Recalculation;

/** Lets entries follow for as long as somebody may wait for an answer. */
public final class BoundedFollowing implements Following {
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Recalculation recalculation;

    public BoundedFollowing(Recalculation recalculation) {
        this.recalculation = recalculation;
    }

    @Override
    public boolean follow() {
        return recalculation.runFor(AT_MOST);
    }

    @Override
    public Recalculation.Followed followed() {
        return recalculation.follow(AT_MOST);
    }
}
