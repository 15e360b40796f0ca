package org.retainer.hours;

import java.util.Objects;
import java.util.Optional;

/**
 * What a locked entry shows, and what Jira, links and settings would make of it now.
 *
 * @param frozen as locked
 * @param now as it would be placed now; empty when the worklog is gone
 */
public record LockDifference(Placement frozen, Optional<Placement> now) {
    public LockDifference {
        Objects.requireNonNull(frozen, "frozen");
        Objects.requireNonNull(now, "now");
    }

    boolean isThere() {
        return now.map(placed -> placed.accountId() != frozen.accountId()
                        || !placed.day().equals(frozen.day())
                        || placed.seconds() != frozen.seconds()
                        || placed.billableSeconds() != frozen.billableSeconds())
                .orElse(true);
    }
}
