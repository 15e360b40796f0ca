package org.retainer.jira.hours;

import java.util.Optional;
import org.retainer.access.Viewer;
import org.retainer.hours.IssueVisibility;
import org.retainer.plan.IssueKeys;

/** Issues as somebody may see them. */
public interface BrowsableIssues extends IssueVisibility, IssueKeys {
    @Override
    Optional<Long> byKey(Viewer viewer, String issueKey);
}
