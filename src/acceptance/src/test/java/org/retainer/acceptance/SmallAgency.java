package org.retainer.acceptance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * People and projects in which nobody has worked yet: {@code ALFA} with components, {@code BETA}, {@code FREE}, which no
 * account gets, and {@code SECRET}, which only administrators browse.
 */
final class SmallAgency {
    static final String DESIGN = "Design";
    static final String WEB = "Web";

    private SmallAgency() {}

    /** Writes it in Jira's import format. */
    static Path write(Path file) {
        JsonObject root = new JsonObject();
        JsonArray users = new JsonArray();
        for (String name : List.of("anna", "lead", "other")) {
            users.add(user(name, "jira-users"));
        }
        users.add(user("finance", "jira-users", "retainer-finance"));
        root.add("users", users);
        JsonArray projects = new JsonArray();
        projects.add(project("ALFA", "", List.of(DESIGN), List.of(WEB), List.of()));
        projects.add(project("BETA", "", List.of()));
        projects.add(project("FREE", "", List.of()));
        projects.add(project("SECRET", "jira-administrators", List.of()));
        root.add("projects", projects);
        try {
            return Files.writeString(file, root.toString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static JsonObject user(String name, String... groups) {
        JsonObject user = new JsonObject();
        user.addProperty("name", name);
        user.addProperty("fullname", "Person " + name);
        user.addProperty("email", "person@example.com");
        user.addProperty("active", true);
        user.add("groups", texts(List.of(groups)));
        return user;
    }

    /** Makes a project with an issue for each of the lists of components: the first one is number 1. */
    @SafeVarargs
    private static JsonObject project(String key, String group, List<String>... issuesComponents) {
        JsonObject project = new JsonObject();
        project.addProperty("key", key);
        project.addProperty("name", "Project " + key);
        project.add("components", texts(List.of(DESIGN, WEB)));
        if (!group.isEmpty()) {
            project.addProperty("permissionGroup", group);
        }
        JsonArray issues = new JsonArray();
        for (List<String> components : issuesComponents) {
            issues.add(issue(key + "-" + (issues.size() + 1), components));
        }
        project.add("issues", issues);
        return project;
    }

    private static JsonObject issue(String key, List<String> components) {
        JsonObject issue = new JsonObject();
        issue.addProperty("externalId", key + "-x");
        issue.addProperty("key", key);
        issue.addProperty("summary", "Work of " + key);
        issue.addProperty("issueType", "Task");
        issue.addProperty("status", "In Progress");
        issue.addProperty("reporter", "anna");
        issue.addProperty("assignee", "anna");
        issue.addProperty("created", "2025-01-01T09:00:00.000+0000");
        issue.add("components", texts(components));
        return issue;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
