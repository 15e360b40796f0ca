package org.retainer.jira.hours;

import java.util.HashMap;
import java.util.Map;
import org.retainer.hours.Recalculation;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Reply;

/** Lets entries follow a change of links or terms before the change is answered, as far as the time allows. */
@FunctionalInterface
public interface Following {
    /** Re-places entries for some seconds; answers whether all have followed. The rest goes on in the background. */
    boolean follow();

    /** Does the same, and counts the entries that stand on another account now. */
    default Recalculation.Followed followed() {
        return new Recalculation.Followed(follow(), 0);
    }

    /** Lets entries follow, and adds how many have {@code moved} to an answer, and {@code recalculating} as {@link #tell}. */
    default Json tellMoved(Json answer) {
        Recalculation.Followed followed = followed();
        answer.with("moved", followed.moved());
        return followed.complete() ? answer : answer.with("recalculating", true);
    }

    /** Lets entries follow a deletion, and tells the same in headers of the answer, which has no body. */
    default Reply tellMoved(Reply deleted) {
        Recalculation.Followed followed = followed();
        Map<String, String> headers = new HashMap<>(deleted.headers());
        headers.put("X-Retainer-Moved", String.valueOf(followed.moved()));
        if (!followed.complete()) {
            headers.put("X-Retainer-Recalculating", "true");
        }
        return new Reply(deleted.status(), deleted.type(), deleted.body(), headers);
    }

    /** Lets entries follow, and adds {@code "recalculating": true} to an answer when some have not. */
    default Json tell(Json answer) {
        return follow() ? answer : answer.with("recalculating", true);
    }
}
