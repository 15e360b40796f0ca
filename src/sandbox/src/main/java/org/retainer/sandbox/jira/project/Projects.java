package org.retainer.sandbox.jira.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.store.Ids;
import org.retainer.sandbox.jira.store.Refusal;
import org.retainer.sandbox.jira.store.Text;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The projects of the look-alike and their components. */
public final class Projects {
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{1,49}");
    private static final String COLUMNS =
            "select id, project_key, name, description, lead_key, permission_group from jira_project ";
    private static final RowMapper<StoredComponent> COMPONENT =
            (row, number) -> new StoredComponent(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4));

    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final Ids componentIds;
    private final RowMapper<StoredProject> project;

    public Projects(Database database) {
        this.jdbc = database.jdbc();
        this.ids = new Ids(database, Ids.Kind.PROJECT);
        this.componentIds = new Ids(database, Ids.Kind.COMPONENT);
        this.project = (row, number) -> new StoredProject(
                this,
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    /** Finds a project by id. */
    public Optional<StoredProject> byId(Long id) {
        return id == null ? Optional.empty() : one("where id = ?", id);
    }

    /** Finds a project by its exact key. */
    public Optional<StoredProject> byKey(String key) {
        return key == null ? Optional.empty() : one("where project_key = ?", key);
    }

    /** Lists all projects by name. */
    public List<StoredProject> all() {
        return jdbc.query(COLUMNS + "order by lower(name), id", project);
    }

    /** Tells whether a text can be a project key. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * Adds a project.
     *
     * @param permissionGroup the group that alone may browse it, or null
     * @throws Refusal naming the field
     */
    public StoredProject create(String key, String name, String description, String leadKey, String permissionGroup) {
        String checkedName = Text.required("projectName", name, 255, "You must specify a valid project name.");
        if (key == null || !isKey(key)) {
            throw Refusal.ofField(
                    "projectKey",
                    "Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric"
                            + " characters, 50 at most.");
        }
        long id = ids.next();
        try {
            jdbc.update(
                    "insert into jira_project (id, project_key, name, description, lead_key, permission_group,"
                            + " last_issue) values (?, ?, ?, ?, ?, ?, 0)",
                    id,
                    key,
                    checkedName,
                    Text.checked("description", description, 32767),
                    leadKey,
                    permissionGroup);
        } catch (DuplicateKeyException taken) {
            throw Refusal.ofField("projectKey", "A project with that project key already exists.");
        }
        return byId(id).orElseThrow();
    }

    /** Lets only a group browse a project; null lets every user. */
    public void restrict(long id, String group) {
        jdbc.update("update jira_project set permission_group = ? where id = ?", group, id);
    }

    /** Takes the next issue number of a project; concurrent takers wait for each other's transaction. */
    public long nextNumber(long id) {
        jdbc.update("update jira_project set last_issue = last_issue + 1 where id = ?", id);
        Long number = jdbc.queryForObject("select last_issue from jira_project where id = ?", Long.class, id);
        if (number == null) {
            throw new IllegalStateException("The project " + id + " has no issue counter");
        }
        return number;
    }

    /** Sets the last number given out, after issues were written in bulk. */
    public void lastNumber(long id, long number) {
        jdbc.update("update jira_project set last_issue = ? where id = ?", number, id);
    }

    /** Lists a project's components by name. */
    public List<StoredComponent> components(long projectId) {
        return jdbc.query(
                "select id, name, project_id, description from jira_component where project_id = ?"
                        + " order by lower(name), id",
                COMPONENT,
                projectId);
    }

    /** Finds a component by id. */
    public Optional<StoredComponent> component(long id) {
        return jdbc
                .query("select id, name, project_id, description from jira_component where id = ?", COMPONENT, id)
                .stream()
                .findFirst();
    }

    /** Finds a component of a project by name, whatever its letter case. */
    public Optional<StoredComponent> component(long projectId, String name) {
        return components(projectId).stream()
                .filter(component -> component
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Adds a component.
     *
     * @throws Refusal when the name is missing or taken
     */
    public StoredComponent addComponent(long projectId, String name, String description) {
        String checked = Text.required("name", name, 255, "The component name specified is invalid - cannot be empty.");
        if (component(projectId, checked).isPresent()) {
            throw Refusal.ofField("name", "A component with the name " + checked + " already exists in this project.");
        }
        long id = componentIds.next();
        jdbc.update(
                "insert into jira_component (id, project_id, name, description) values (?, ?, ?, ?)",
                id,
                projectId,
                checked,
                Text.checked("description", description, 32767));
        return new StoredComponent(id, checked, projectId, description);
    }

    /** Renames a component. */
    public void renameComponent(StoredComponent component, String name) {
        String checked = Text.required("name", name, 255, "The component name specified is invalid - cannot be empty.");
        component(component.projectId(), checked)
                .filter(other -> other.id() != component.id())
                .ifPresent(other -> {
                    throw Refusal.ofField(
                            "name", "A component with the name " + checked + " already exists in this project.");
                });
        jdbc.update("update jira_component set name = ? where id = ?", checked, component.id());
    }

    /** Removes a component from its project and from the issues that carry it. */
    public void deleteComponent(long id) {
        jdbc.update("delete from jira_issue_component where component_id = ?", id);
        jdbc.update("delete from jira_component where id = ?", id);
    }

    private Optional<StoredProject> one(String condition, Object value) {
        return jdbc.query(COLUMNS + condition, project, value).stream().findFirst();
    }
}
