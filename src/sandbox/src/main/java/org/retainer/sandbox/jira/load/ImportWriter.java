package org.retainer.sandbox.jira.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.issue.IssueType;
import org.retainer.sandbox.jira.person.Groups;
import org.retainer.sandbox.jira.person.People;
import org.retainer.sandbox.jira.person.Person;
import org.retainer.sandbox.jira.project.Projects;
import org.retainer.sandbox.jira.project.StoredComponent;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.store.Ids;
import org.retainer.sandbox.jira.store.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what was read from one import file, inside the transaction of whoever calls. */
final class ImportWriter {
    private static final String SUB_TASK = "sub-task-link";
    private static final int PROGRESS = 5000;
    private static final int ID_BLOCK = 500;

    private final JdbcTemplate jdbc;
    private final People people;
    private final Groups groups;
    private final Projects projects;
    private final Ids issueIds;
    private final Ids worklogIds;
    private final Consumer<String> progress;
    private final long now;
    private final ImportRows rows;

    private final Map<String, String> keysByName = new HashMap<>();
    private final Map<String, Long> issuesByExternalId = new HashMap<>();
    private final Map<Long, Long> projectsByIssue = new HashMap<>();
    private final Deque<Long> freeIssueIds = new ArrayDeque<>();
    private final Deque<Long> freeWorklogIds = new ArrayDeque<>();
    private final Set<String> otherLinks = new HashSet<>();
    private int users;
    private int projectCount;
    private int issues;
    private int worklogs;

    ImportWriter(
            Database database, People people, Groups groups, Projects projects, Consumer<String> progress, long now) {
        this.jdbc = database.jdbc();
        this.people = people;
        this.groups = groups;
        this.projects = projects;
        this.issueIds = new Ids(database, Ids.Kind.ISSUE);
        this.worklogIds = new Ids(database, Ids.Kind.WORKLOG);
        this.progress = progress;
        this.now = now;
        this.rows = new ImportRows(jdbc);
    }

    void user(FileUser user) {
        try {
            Person person = people.byName(user.name())
                    .orElseGet(() ->
                            people.create(user.name(), user.fullName(), user.email(), user.active(), user.name()));
            for (String group : user.groups()) {
                groups.ensure(group);
                groups.add(person.key(), group);
            }
        } catch (Refusal refused) {
            throw JsonInput.wrong(user.path(), refused.getMessage());
        }
        users++;
    }

    void project(FileProject file) {
        StoredProject project = create(file);
        Map<String, Long> components = new HashMap<>();
        file.components().forEach(name -> component(project, components, file.path() + ".components", name));
        Set<Long> taken = explicitNumbers(file);
        long next = 1;
        long last = 0;
        for (int at = 0; at < file.issues().size(); at++) {
            FileIssue issue = file.issues().get(at);
            String path = file.path() + ".issues[" + at + "]";
            long number;
            if (issue.key() != null) {
                number = number(file.key(), issue.key(), path);
            } else {
                while (taken.contains(next)) {
                    next++;
                }
                number = next++;
            }
            last = Math.max(last, number);
            write(project, issue, number, path, components);
        }
        projects.lastNumber(project.getId(), last);
        projectCount++;
    }

    void link(FileLink link) {
        if (!link.name().equals(SUB_TASK)) {
            otherLinks.add(link.name());
            return;
        }
        long child = externalId(link.path() + ".sourceId", link.sourceId());
        long parent = externalId(link.path() + ".destinationId", link.destinationId());
        if (!projectsByIssue.get(child).equals(projectsByIssue.get(parent))) {
            throw JsonInput.wrong(link.path(), "expected a sub-task and its parent to be in the same project");
        }
        if (child == parent) {
            throw JsonInput.wrong(link.path(), "expected two issues, found one that is its own parent");
        }
        jdbc.update(
                "update jira_issue set parent_id = ?, type_id = ? where id = ?",
                parent,
                IssueType.SUB_TASK.id(),
                child);
    }

    void flush() {
        rows.flush();
    }

    /** Makes sure that sub-tasks and parents fit, and reports what was imported. */
    void finish(String file) {
        List<String> nested = jdbc.queryForList(
                "select c.summary from jira_issue c join jira_issue p on p.id = c.parent_id"
                        + " where p.parent_id is not null",
                String.class);
        if (!nested.isEmpty()) {
            throw JsonInput.wrong(
                    "links",
                    "expected parents that are no sub-tasks themselves, found one above "
                            + JsonInput.quoted(nested.get(0)));
        }
        otherLinks.forEach(name -> progress.accept(
                "Warning: links named " + JsonInput.quoted(name) + " are ignored, only " + SUB_TASK + " is known"));
        progress.accept(String.format(
                Locale.ROOT,
                "Imported %s: %,d users, %,d projects, %,d issues, %,d worklogs",
                file,
                users,
                projectCount,
                issues,
                worklogs));
    }

    private StoredProject create(FileProject file) {
        if (!Projects.isKey(file.key())) {
            throw JsonInput.wrong(
                    file.path() + ".key",
                    "expected 2 to 50 upper-case letters and digits, first a letter, found "
                            + JsonInput.quoted(file.key()));
        }
        if (projects.byKey(file.key()).isPresent()) {
            throw JsonInput.wrong(file.path() + ".key", "the project " + file.key() + " exists already");
        }
        if (file.permissionGroup() != null) {
            groups.ensure(file.permissionGroup());
        }
        String lead = file.lead() == null ? null : userKey(file.path() + ".lead", file.lead());
        try {
            return projects.create(file.key(), file.name(), file.description(), lead, file.permissionGroup());
        } catch (Refusal refused) {
            throw JsonInput.wrong(file.path(), refused.getMessage());
        }
    }

    private void write(StoredProject project, FileIssue issue, long number, String path, Map<String, Long> components) {
        long id = take(freeIssueIds, issueIds);
        if (issue.externalId() != null && issuesByExternalId.put(issue.externalId(), id) != null) {
            throw JsonInput.wrong(
                    path + ".externalId",
                    "expected each externalId once, found " + JsonInput.quoted(issue.externalId()) + " again");
        }
        projectsByIssue.put(id, project.getId());
        Map<String, String> keys = new HashMap<>();
        if (issue.reporter() != null) {
            keys.put("reporter", userKey(path + ".reporter", issue.reporter()));
        }
        if (issue.assignee() != null) {
            keys.put("assignee", userKey(path + ".assignee", issue.assignee()));
        }
        rows.issue(id, project.getId(), number, issue, keys, now);
        Set<Long> own = new HashSet<>();
        for (String name : issue.components()) {
            own.add(component(project, components, path + ".components", name));
        }
        own.forEach(component -> rows.component(id, component));
        for (int at = 0; at < issue.worklogs().size(); at++) {
            FileWorklog worklog = issue.worklogs().get(at);
            String author = keysByName.get(worklog.author());
            if (author == null) {
                author = userKey(path + ".worklogs[" + at + "].author", worklog.author());
            }
            rows.worklog(take(freeWorklogIds, worklogIds), id, author, worklog, now);
            worklogs++;
        }
        if (++issues % PROGRESS == 0) {
            progress.accept(String.format(Locale.ROOT, "%,d issues, %,d worklogs read", issues, worklogs));
        }
    }

    private static Set<Long> explicitNumbers(FileProject file) {
        Set<Long> taken = new HashSet<>();
        for (int at = 0; at < file.issues().size(); at++) {
            String key = file.issues().get(at).key();
            String path = file.path() + ".issues[" + at + "]";
            if (key != null && !taken.add(number(file.key(), key, path))) {
                throw JsonInput.wrong(path + ".key", "expected each key once, found " + key + " again");
            }
        }
        return taken;
    }

    private static long number(String projectKey, String key, String path) {
        String digits = key.startsWith(projectKey + "-") ? key.substring(projectKey.length() + 1) : "";
        if (!digits.matches("[1-9]\\d{0,8}")) {
            throw JsonInput.wrong(
                    path + ".key", "expected " + projectKey + "- and a number, found " + JsonInput.quoted(key));
        }
        return Long.parseLong(digits);
    }

    private long component(StoredProject project, Map<String, Long> known, String path, String name) {
        return known.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), lower -> {
            try {
                StoredComponent added = projects.addComponent(project.getId(), name, null);
                return added.id();
            } catch (Refusal refused) {
                throw JsonInput.wrong(path, refused.getMessage());
            }
        });
    }

    private String userKey(String path, String name) {
        return keysByName.computeIfAbsent(name, unknown -> people.byName(unknown)
                .map(Person::key)
                .orElseThrow(() -> JsonInput.wrong(
                        path, "expected a user of this file or of the database, found " + JsonInput.quoted(unknown))));
    }

    private long externalId(String path, String externalId) {
        Long id = issuesByExternalId.get(externalId);
        if (id == null) {
            throw JsonInput.wrong(
                    path, "expected the externalId of an issue of this file, found " + JsonInput.quoted(externalId));
        }
        return id;
    }

    private static long take(Deque<Long> free, Ids ids) {
        if (free.isEmpty()) {
            free.addAll(ids.next(ID_BLOCK));
        }
        return free.removeFirst();
    }
}
