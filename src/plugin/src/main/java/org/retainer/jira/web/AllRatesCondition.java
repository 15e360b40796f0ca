package org.retainer.jira.web;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.retainer.jira.access.JiraViewers;
import org.retainer.rate.RateAccess;

/** Shows a link to all rates to those whom its page would let in; to nobody while the plugin cannot tell. */
public final class AllRatesCondition implements Condition {
    @Override
    public void init(Map<String, String> params) {}

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        try {
            return Services.present()
                    .flatMap(services -> services.get(JiraViewers.class)
                            .asking()
                            .map(asker -> RateAccess.maySeeCosts(asker.viewer())))
                    .orElse(false);
        } catch (RuntimeException notReady) {
            // the header is on every page of Jira: it neither breaks nor fills the log because of a link
            return false;
        }
    }
}
