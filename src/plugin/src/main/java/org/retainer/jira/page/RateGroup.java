package org.retainer.jira.page;

import java.util.List;
import java.util.Optional;

/**
 * What hours of one kind are worth or cost in one currency, through time.
 *
 * @param whose a person, an activity, or everybody, in words
 * @param person a login name, empty for none
 * @param account the key of the account, empty for all
 * @param present what holds today
 * @param coming the next one that will hold
 * @param history all of them, the newest first
 * @param mayChange whether the viewer may end and delete them
 */
public record RateGroup(
        String kind,
        String whose,
        String person,
        String activity,
        String account,
        String accountName,
        Optional<RateLine> present,
        Optional<RateLine> coming,
        List<RateLine> history,
        boolean mayChange) {
    /** Tells whether it neither holds nor will hold. */
    public boolean over() {
        return present.isEmpty() && coming.isEmpty();
    }

    /** Tells whether there is more to know than what holds. */
    public boolean hasHistory() {
        return history.size() > 1 || over();
    }
}
