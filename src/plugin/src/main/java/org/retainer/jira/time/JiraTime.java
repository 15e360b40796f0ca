package org.retainer.jira.time;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.retainer.setting.InstallationSettings;
import org.retainer.time.InstallationTime;
import org.retainer.time.WorkingDays;

/** Tells the installation's time. */
public final class JiraTime {
    private JiraTime() {}

    /** Makes the installation's time of the server's clock and the zone in the settings. */
    public static InstallationTime of(Clock clock, InstallationSettings settings) {
        return new InstallationTime(clock, settings::zone, settings::freshZone);
    }

    /** Tells which days are worked, by the settings of the moment. */
    public static Supplier<WorkingDays> workingDays(InstallationSettings settings) {
        return () -> settings.current().calendar();
    }

    /** Answers the server's zone, which Jira uses by default too. */
    public static Supplier<ZoneId> serverZone() {
        return ZoneId::systemDefault;
    }
}
