package org.retainer.sandbox.jira.issue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The three statuses of Jira's simple workflow; each can be reached from each. */
public enum IssueStatus {
    TO_DO("10000", "To Do", 2, "new", "blue-gray", "11"),
    IN_PROGRESS("3", "In Progress", 4, "indeterminate", "yellow", "21"),
    DONE("10001", "Done", 3, "done", "green", "31");

    private static final Map<String, IssueStatus> OTHER_NAMES = Map.of(
            "open", TO_DO,
            "new", TO_DO,
            "reopened", TO_DO,
            "backlog", TO_DO,
            "in review", IN_PROGRESS,
            "resolved", DONE,
            "closed", DONE);

    private final String id;
    private final String shown;
    private final int categoryId;
    private final String categoryKey;
    private final String color;
    private final String transitionId;

    IssueStatus(String id, String shown, int categoryId, String categoryKey, String color, String transitionId) {
        this.id = id;
        this.shown = shown;
        this.categoryId = categoryId;
        this.categoryKey = categoryKey;
        this.color = color;
        this.transitionId = transitionId;
    }

    /** Jira's id. */
    public String id() {
        return id;
    }

    /** The name people see. */
    public String shown() {
        return shown;
    }

    public int categoryId() {
        return categoryId;
    }

    public String categoryKey() {
        return categoryKey;
    }

    public String color() {
        return color;
    }

    /** The id of the workflow step that leads here. */
    public String transitionId() {
        return transitionId;
    }

    /** Finds a status by id. */
    public static Optional<IssueStatus> byId(String id) {
        return Arrays.stream(values()).filter(status -> status.id.equals(id)).findFirst();
    }

    /** Finds a status by name, whatever its letter case; names of Jira's classic workflow lead to their nearest. */
    public static Optional<IssueStatus> byName(String name) {
        return Arrays.stream(values())
                .filter(status -> status.shown.equalsIgnoreCase(name))
                .findFirst()
                .or(() -> Names.lookUp(OTHER_NAMES, name));
    }
}
