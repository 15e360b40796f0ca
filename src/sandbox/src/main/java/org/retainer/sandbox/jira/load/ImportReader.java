package org.retainer.sandbox.jira.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.sandbox.jira.issue.IssuePriority;
import org.retainer.sandbox.jira.issue.IssueStatus;
import org.retainer.sandbox.jira.issue.IssueType;

/** Reads Jira's JSON import format; knows its shape, but not what is in the database. */
final class ImportReader {
    private static final int NAME = 255;
    private static final int LONG_TEXT = 32767;

    private final JsonInput input;

    ImportReader(JsonInput input) {
        this.input = input;
    }

    /** Reads users and links, and passes over projects. */
    void readPeople(Consumer<FileUser> users, Consumer<FileLink> links) {
        input.read(() -> {
            input.object(name -> switch (name) {
                case "users" -> done(() -> input.each(() -> users.accept(user())));
                case "links" -> done(() -> input.each(() -> links.accept(link())));
                case "projects" -> done(input::skip);
                default -> false;
            });
            input.end();
        });
    }

    /** Reads projects, each wholly, and passes over the rest. */
    void readProjects(Consumer<FileProject> projects) {
        input.read(() -> input.object(name -> switch (name) {
            case "projects" -> done(() -> input.each(() -> projects.accept(project())));
            default -> done(input::skip);
        }));
    }

    private FileUser user() throws IOException {
        String path = input.path();
        UserFields user = new UserFields();
        input.object(name -> switch (name) {
            case "name" -> done(() -> user.name = input.text(NAME));
            case "fullname" -> done(() -> user.fullName = input.text(NAME));
            case "email" -> done(() -> user.email = input.text(NAME));
            case "active" -> done(() -> user.active = input.bool());
            case "groups" -> done(() -> user.groups = input.list(() -> input.text(NAME)));
            default -> false;
        });
        present(path, "name", user.name);
        return new FileUser(path, user.name, user.fullName, user.email, user.active, user.groups);
    }

    private FileLink link() throws IOException {
        String path = input.path();
        String[] link = new String[3];
        input.object(name -> switch (name) {
            case "name" -> done(() -> link[0] = input.text(NAME));
            case "sourceId" -> done(() -> link[1] = input.text(NAME));
            case "destinationId" -> done(() -> link[2] = input.text(NAME));
            default -> false;
        });
        present(path, "name", link[0]);
        present(path, "sourceId", link[1]);
        present(path, "destinationId", link[2]);
        return new FileLink(path, link[0], link[1], link[2]);
    }

    private FileProject project() throws IOException {
        String path = input.path();
        ProjectFields project = new ProjectFields();
        input.object(name -> switch (name) {
            case "key" -> done(() -> project.key = input.text(NAME));
            case "name" -> done(() -> project.name = input.text(NAME));
            case "description" -> done(() -> project.description = input.text(LONG_TEXT));
            case "lead" -> done(() -> project.lead = input.text(NAME));
            case "permissionGroup" -> done(() -> project.permissionGroup = input.text(NAME));
            case "components" -> done(() -> project.components = input.list(() -> input.text(NAME)));
            case "issues" -> done(() -> project.issues = input.list(this::issue));
            default -> false;
        });
        present(path, "key", project.key);
        return new FileProject(
                path,
                project.key,
                project.name == null ? project.key : project.name,
                project.description,
                project.lead,
                project.permissionGroup,
                project.components,
                project.issues);
    }

    private FileIssue issue() throws IOException {
        String path = input.path();
        IssueFields issue = new IssueFields();
        input.object(name -> takeIssueField(issue, name));
        present(path, "summary", issue.summary == null || issue.summary.isBlank() ? null : issue.summary);
        return new FileIssue(
                issue.externalId,
                issue.key,
                issue.summary,
                issue.description,
                issue.type,
                issue.status,
                issue.priority,
                issue.reporter,
                issue.assignee,
                issue.created,
                issue.updated,
                issue.labels,
                issue.components,
                issue.originalEstimate,
                issue.worklogs);
    }

    private boolean takeIssueField(IssueFields issue, String name) throws IOException {
        return switch (name) {
            case "externalId" -> done(() -> issue.externalId = input.text(NAME));
            case "key" -> done(() -> issue.key = input.text(NAME));
            case "summary" -> done(() -> issue.summary = input.text(NAME));
            case "description" -> done(() -> issue.description = input.text(LONG_TEXT));
            case "issueType" -> done(() ->
                    issue.type = input.choice(IssueType::byName, () -> names(IssueType.values(), IssueType::shown)));
            case "status" -> done(() -> issue.status =
                    input.choice(IssueStatus::byName, () -> names(IssueStatus.values(), IssueStatus::shown)));
            case "priority" -> done(() -> issue.priority =
                    input.choice(IssuePriority::byName, () -> names(IssuePriority.values(), IssuePriority::shown)));
            case "reporter" -> done(() -> issue.reporter = input.text(NAME));
            case "assignee" -> done(() -> issue.assignee = input.text(NAME));
            case "created" -> done(() -> issue.created = input.instant());
            case "updated" -> done(() -> issue.updated = input.instant());
            case "labels" -> done(() -> issue.labels = input.list(this::label));
            case "components" -> done(() -> issue.components = input.list(() -> input.text(NAME)));
            case "originalEstimate" -> done(() -> issue.originalEstimate = input.seconds());
            case "worklogs" -> done(() -> issue.worklogs = input.list(this::worklog));
            default -> false;
        };
    }

    private String label() throws IOException {
        String path = input.path();
        String label = input.text(NAME);
        if (label.isBlank() || label.chars().anyMatch(Character::isWhitespace)) {
            throw JsonInput.wrong(path, "expected a label without spaces, found " + JsonInput.quoted(label));
        }
        return label;
    }

    private FileWorklog worklog() throws IOException {
        String path = input.path();
        WorklogFields worklog = new WorklogFields();
        input.object(name -> switch (name) {
            case "author" -> done(() -> worklog.author = input.text(NAME));
            case "comment" -> done(() -> worklog.comment = input.text(LONG_TEXT));
            case "startDate" -> done(() -> worklog.started = input.instant());
            case "timeSpent" -> done(() -> worklog.seconds = input.seconds());
            case "created" -> done(() -> worklog.created = input.instant());
            case "updated" -> done(() -> worklog.updated = input.instant());
            default -> false;
        });
        present(path, "author", worklog.author);
        present(path, "startDate", worklog.started);
        present(path, "timeSpent", worklog.seconds);
        if (worklog.seconds <= 0) {
            throw JsonInput.wrong(
                    path + ".timeSpent",
                    "expected a duration of more than 0 seconds, found " + worklog.seconds + " seconds");
        }
        return new FileWorklog(
                worklog.author, worklog.comment, worklog.started, worklog.seconds, worklog.created, worklog.updated);
    }

    private static boolean done(JsonInput.Step step) throws IOException {
        step.run();
        return true;
    }

    private static void present(String path, String field, Object value) {
        if (value == null) {
            throw JsonInput.wrong(path + "." + field, "is missing");
        }
    }

    private static <T> String names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.joining(", "));
    }

    private static final class UserFields {
        String name;
        String fullName;
        String email;
        boolean active = true;
        List<String> groups = List.of();
    }

    private static final class ProjectFields {
        String key;
        String name;
        String description;
        String lead;
        String permissionGroup;
        List<String> components = List.of();
        List<FileIssue> issues = List.of();
    }

    private static final class IssueFields {
        String externalId;
        String key;
        String summary;
        String description;
        IssueType type = IssueType.TASK;
        IssueStatus status = IssueStatus.TO_DO;
        IssuePriority priority = IssuePriority.MEDIUM;
        String reporter;
        String assignee;
        Long created;
        Long updated;
        List<String> labels = List.of();
        List<String> components = List.of();
        Long originalEstimate;
        List<FileWorklog> worklogs = List.of();
    }

    private static final class WorklogFields {
        String author;
        String comment;
        Long started;
        Long seconds;
        Long created;
        Long updated;
    }
}
