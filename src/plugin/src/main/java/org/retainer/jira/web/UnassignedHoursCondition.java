package org.retainer.jira.web;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.retainer.hours.UnassignedHours;
import org.retainer.jira.access.JiraViewers;

/** Shows a link to the unassigned hours to those whom its page would let in; to nobody while the plugin cannot tell. */
public final class UnassignedHoursCondition implements Condition {
    @Override
    public void init(Map<String, String> params) {}

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        try {
            return Services.present()
                    .flatMap(services -> services.get(JiraViewers.class)
                            .asking()
                            .map(asker -> services.get(UnassignedHours.class).areSeenBy(asker.viewer())))
                    .orElse(false);
        } catch (RuntimeException notReady) {
            // the header is on every page of Jira: it neither breaks nor fills the log because of a link
            return false;
        }
    }
}
