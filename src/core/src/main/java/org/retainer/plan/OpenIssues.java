package org.retainer.plan;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.account.Account;

/** What is still to be done in the host. */
public interface OpenIssues {
    /**
     * Lists open issues whose hours would be an account's today and that the viewer may browse, the latest first.
     *
     * @param text part of the key or the title, in any case; empty for all
     */
    Found of(Viewer viewer, Account account, String text, int limit);

    /** Keeps the issues that are done. */
    Set<Long> done(Collection<Long> issueIds);

    /**
     * Some open issues.
     *
     * @param complete false when there may be more of them
     */
    record Found(List<OpenIssue> issues, boolean complete) {
        public Found {
            issues = List.copyOf(issues);
        }
    }

    /**
     * An open issue.
     *
     * @param remainingSeconds what its remaining estimate is, where there is one
     */
    record OpenIssue(long id, String key, String summary, OptionalLong remainingSeconds) {}
}
