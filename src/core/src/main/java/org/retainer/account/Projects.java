package org.retainer.account;

import java.util.List;
import java.util.Optional;
import org.retainer.access.Viewer;

/** The projects of the host. */
public interface Projects {
    /** Finds a project by its key, in any case; empty also when the viewer may not browse it. */
    Optional<ProjectRef> byKey(String key, Viewer viewer);

    /** Finds a project by id, whoever asks. */
    Optional<ProjectRef> byId(long projectId);

    /** Lists the components of a project, by name; none when the project is gone. */
    default List<ComponentRef> components(long projectId) {
        return List.of();
    }

    /** What accounts need to know of a component. */
    record ComponentRef(long id, String name) {}

    /** What accounts need to know of a project. */
    record ProjectRef(long id, String key, String name) {}
}
