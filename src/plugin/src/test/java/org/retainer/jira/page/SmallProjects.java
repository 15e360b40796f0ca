package org.retainer.jira.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.hours.ProjectVisibility;
import org.retainer.jira.account.BrowsableProjects;

/** Two projects; who may browse which is told by user key, others browse project 10. */
record SmallProjects(Map<String, Set<Long>> browsable) implements BrowsableProjects, ProjectVisibility {
    private static final List<ProjectRef> ALL =
            List.of(new ProjectRef(10, "P10", "Site \"Ten\""), new ProjectRef(20, "P20", "Twenty"));

    @Override
    public Optional<ProjectRef> byKey(String key, Viewer viewer) {
        return ALL.stream().filter(one -> one.key().equalsIgnoreCase(key)).findFirst();
    }

    @Override
    public Optional<ProjectRef> byId(long projectId) {
        return ALL.stream().filter(one -> one.id() == projectId).findFirst();
    }

    @Override
    public List<ComponentRef> components(long projectId) {
        return projectId == 10
                ? List.of(new ComponentRef(501, "Design"), new ComponentRef(502, "SEO & <Ads>"))
                : List.of();
    }

    @Override
    public List<ProjectRef> browsable(Viewer viewer) {
        return ALL;
    }

    @Override
    public Set<Long> browsableIds(Viewer viewer) {
        return browsable.getOrDefault(viewer.userKey(), Set.of(10L));
    }
}
