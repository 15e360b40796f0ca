package org.retainer.hours;

import java.util.Set;
import org.retainer.access.Viewer;

/** Who may look into which projects. */
public interface ProjectVisibility {
    /** Finds the ids of all projects that the viewer may browse. */
    Set<Long> browsableIds(Viewer viewer);
}
