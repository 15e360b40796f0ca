package org.retainer.jira.hours;

import org.retainer.jira.json.Json;

/** Lets entries follow a change of links or terms before the change is answered, as far as the time allows. */
@FunctionalInterface
public interface Following {
    /** Re-places entries for some seconds; answers whether all have followed. The rest goes on in the background. */
    boolean follow();

    /** Lets entries follow, and adds {@code "recalculating": true} to an answer when some have not. */
    default Json tell(Json answer) {
        return follow() ? answer : answer.with("recalculating", true);
    }
}
