package org.retainer.sandbox.jira.issue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Jira's five priorities. */
public enum IssuePriority {
    HIGHEST("1", "#d04437", "This problem will block progress."),
    HIGH("2", "#f15c75", "Serious problem that could block progress."),
    MEDIUM("3", "#f79232", "Has the potential to affect progress."),
    LOW("4", "#707070", "Minor problem or easily worked around."),
    LOWEST("5", "#999999", "Trivial problem with little or no impact on progress.");

    private static final Map<String, IssuePriority> OTHER_NAMES =
            Map.of("blocker", HIGHEST, "critical", HIGH, "major", MEDIUM, "minor", LOW, "trivial", LOWEST);

    private final String id;
    private final String color;
    private final String description;

    IssuePriority(String id, String color, String description) {
        this.id = id;
        this.color = color;
        this.description = description;
    }

    /** Jira's id. */
    public String id() {
        return id;
    }

    /** The name people see. */
    public String shown() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    public String color() {
        return color;
    }

    public String description() {
        return description;
    }

    /** Finds a priority by id. */
    public static Optional<IssuePriority> byId(String id) {
        return Arrays.stream(values())
                .filter(priority -> priority.id.equals(id))
                .findFirst();
    }

    /** Finds a priority by name, whatever its letter case; the older names lead to their nearest. */
    public static Optional<IssuePriority> byName(String name) {
        return Arrays.stream(values())
                .filter(priority -> priority.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> Names.lookUp(OTHER_NAMES, name));
    }
}
