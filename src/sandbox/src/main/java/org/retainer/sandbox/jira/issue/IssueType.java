package org.retainer.sandbox.jira.issue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The issue types of a fresh Jira Software. */
public enum IssueType implements com.atlassian.jira.issue.issuetype.IssueType {
    EPIC("10000", "Epic", "A big user story that needs to be broken down.", false),
    STORY("10001", "Story", "A user story.", false),
    TASK("10002", "Task", "A task that needs to be done.", false),
    SUB_TASK("10003", "Sub-task", "The sub-task of the issue.", true),
    BUG("10004", "Bug", "A problem which impairs or prevents the functions of the product.", false);

    private static final Map<String, IssueType> OTHER_NAMES =
            Map.of("improvement", TASK, "new feature", STORY, "subtask", SUB_TASK);

    private final String id;
    private final String shown;
    private final String description;
    private final boolean subTask;

    IssueType(String id, String shown, String description, boolean subTask) {
        this.id = id;
        this.shown = shown;
        this.description = description;
        this.subTask = subTask;
    }

    /** Jira's id. */
    public String id() {
        return id;
    }

    /** The name people see. */
    public String shown() {
        return shown;
    }

    @Override
    public String getName() {
        return shown;
    }

    public String description() {
        return description;
    }

    public boolean isSubTask() {
        return subTask;
    }

    /** Finds a type by id. */
    public static Optional<IssueType> byId(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    /** Finds a type by name, whatever its letter case; names of Jira's older types lead to their nearest. */
    public static Optional<IssueType> byName(String name) {
        return Arrays.stream(values())
                .filter(type -> type.shown.equalsIgnoreCase(name))
                .findFirst()
                .or(() -> Names.lookUp(OTHER_NAMES, name));
    }
}
