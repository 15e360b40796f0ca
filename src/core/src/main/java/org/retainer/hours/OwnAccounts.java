package org.retainer.hours;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written on an issue, on its parent and on their epic about whose they are.
 *
 * @param issue the issue's own
 * @param parent that of the issue of which it is a sub-task
 * @param epic that of the epic: the parent's for a sub-task, the issue's for others
 */
public record OwnAccounts(Optional<OwnAccount> issue, Optional<OwnAccount> parent, Optional<OwnAccount> epic) {
    public static final OwnAccounts NONE = new OwnAccounts(Optional.empty(), Optional.empty(), Optional.empty());

    public OwnAccounts {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(epic, "epic");
    }

    /** What comes from elsewhere, the nearest first. */
    public List<OwnAccount> inherited() {
        return Stream.of(parent, epic).flatMap(Optional::stream).toList();
    }

    /** All of them, the nearest first. */
    public List<OwnAccount> all() {
        return Stream.of(issue, parent, epic).flatMap(Optional::stream).toList();
    }
}
