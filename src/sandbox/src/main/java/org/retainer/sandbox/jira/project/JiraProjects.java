package org.retainer.sandbox.jira.project;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.List;
import java.util.Locale;

/** Jira's project manager; it checks no permissions. */
public final class JiraProjects implements ProjectManager {
    private final Projects projects;

    public JiraProjects(Projects projects) {
        this.projects = projects;
    }

    @Override
    public Project getProjectObj(Long id) {
        return projects.byId(id).orElse(null);
    }

    @Override
    public Project getProjectObjByKey(String key) {
        return projects.byKey(key).orElse(null);
    }

    @Override
    public Project getProjectObjByKeyIgnoreCase(String key) {
        return key == null ? null : projects.byKey(key.toUpperCase(Locale.ROOT)).orElse(null);
    }

    @Override
    public List<Project> getProjects() {
        return List.copyOf(projects.all());
    }
}
