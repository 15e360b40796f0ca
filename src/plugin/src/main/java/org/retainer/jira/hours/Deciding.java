package org.retainer.jira.hours;

import java.util.List;
import java.util.OptionalLong;
import org.retainer.access.Viewer;
import org.retainer.hours.HourEntry;

/** Carries out what people decide about entries. */
public interface Deciding {
    /**
     * Decides about one entry.
     *
     * @param seen the version of the decision that the viewer has seen; empty for any
     * @throws org.retainer.refusal.Refusal 404, 403 or 409 when that cannot be
     */
    HourEntry decide(Viewer viewer, long worklogId, OptionalLong seen, DecisionChange change);

    /** Puts entries on an account; answers how many have moved there. */
    int assign(Viewer viewer, List<Long> worklogIds, String accountKey);
}
