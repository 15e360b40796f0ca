package org.retainer.jira.time;

import java.time.Clock;
import java.time.ZoneId;
import org.retainer.time.InstallationTime;

/** Tells the installation's time. */
public final class JiraTime {
    private JiraTime() {}

    /** Makes the installation's time of the server's clock and the server's zone, which Jira uses by default too. */
    public static InstallationTime ofServer() {
        return new InstallationTime(Clock.systemUTC(), ZoneId::systemDefault);
    }
}
