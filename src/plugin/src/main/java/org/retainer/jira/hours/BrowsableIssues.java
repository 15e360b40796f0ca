package org.retainer.jira.hours;

import java.util.Optional;
import org.retainer.access.Viewer;
import org.retainer.hours.IssueVisibility;

/** Issues as somebody may see them. */
public interface BrowsableIssues extends IssueVisibility {
    /** Finds the id of an issue by its key, also an old one of a moved issue; empty when the viewer may not browse it. */
    Optional<Long> byKey(Viewer viewer, String issueKey);
}
