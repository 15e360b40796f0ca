package org.retainer.sandbox.jira.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A project as it was when it was read; components are read when asked for. */
public final class StoredProject implements Project {
    private final Projects projects;
    private final long id;
    private final String key;
    private final String name;
    private final String description;
    private final String leadKey;
    private final String permissionGroup;

    StoredProject(
            Projects projects,
            long id,
            String key,
            String name,
            String description,
            String leadKey,
            String permissionGroup) {
        this.projects = projects;
        this.id = id;
        this.key = key;
        this.name = name;
        this.description = description;
        this.leadKey = leadKey;
        this.permissionGroup = permissionGroup;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Collection<ProjectComponent> getComponents() {
        return Collections.unmodifiableList(components());
    }

    /** The components by name. */
    public List<StoredComponent> components() {
        return projects.components(id);
    }

    /** The description, empty when there is none. */
    public String description() {
        return description == null ? "" : description;
    }

    /** The key of the person who leads it, or null. */
    public String leadKey() {
        return leadKey;
    }

    /** The group that alone may browse it, or null when every user may. */
    public String permissionGroup() {
        return permissionGroup;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Project project && project.getId() == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return key;
    }
}
