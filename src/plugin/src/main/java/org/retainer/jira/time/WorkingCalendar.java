package org.retainer.jira.time;

import java.util.function.Supplier;
import org.retainer.setting.InstallationSettings;
import org.retainer.time.WorkingDays;

/** Tells the working days that the settings name, at most a second old. */
public final class WorkingCalendar implements Supplier<WorkingDays> {
    private final InstallationSettings settings;

    public WorkingCalendar(InstallationSettings settings) {
        this.settings = settings;
    }

    @Override
    public WorkingDays get() {
        return settings.current().calendar();
    }
}
