package org.retainer.jira.account;

import java.util.List;
import org.retainer.access.Viewer;
import org.retainer.account.Projects;

/** Projects, and which of them somebody can choose from. */
public interface BrowsableProjects extends Projects {
    /** Lists the projects that the viewer may browse, by key. */
    List<ProjectRef> browsable(Viewer viewer);
}
