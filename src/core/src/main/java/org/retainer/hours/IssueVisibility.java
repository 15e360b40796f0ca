package org.retainer.hours;

import java.util.Collection;
import java.util.Set;
import org.retainer.access.Viewer;

/** Who may read issue titles and comments. */
public interface IssueVisibility {
    /** Keeps the issues that the viewer may browse. */
    Set<Long> browsable(Viewer viewer, Collection<Long> issueIds);

    /** Tells whether the viewer may read a worklog's comment, given that they may browse its issue. */
    boolean mayReadComment(Viewer viewer, Worklog worklog);
}
