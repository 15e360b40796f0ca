package org.retainer.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The installation's clock and zone: what "now" and "today" mean where no account's zone decides. */
public final class InstallationTime {
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Supplier<ZoneId> freshZone;

    public InstallationTime(Clock clock, Supplier<ZoneId> zone) {
        this(clock, zone, zone);
    }

    /**
     * Makes a time whose zone can be changed while it is used.
     *
     * @param zone cheap, and at most a moment old
     * @param freshZone the zone as it is stored at the moment of asking
     */
    public InstallationTime(Clock clock, Supplier<ZoneId> zone, Supplier<ZoneId> freshZone) {
        this.clock = clock;
        this.zone = zone;
        this.freshZone = freshZone;
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return zone.get();
    }

    /** The zone that placements are computed with: never older than the number of a change that was read before. */
    public ZoneId freshZone() {
        return freshZone.get();
    }

    /** The day it is in the installation's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }
}
