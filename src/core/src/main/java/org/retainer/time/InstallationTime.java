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

    public InstallationTime(Clock clock, Supplier<ZoneId> zone) {
        this.clock = clock;
        this.zone = zone;
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return zone.get();
    }

    /** The day it is in the installation's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }
}
