package org.retainer.account;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.retainer.refusal.Refusal;

/**
 * Says that the hours of a project, or of one of its components, are an account's, on the days from one to another (both
 * included, in the installation's zone).
 *
 * @param id the store's id, 0 before it is stored
 * @param componentId empty for the project's default account
 * @param componentName the name of the component when it was linked, which is left when the component is gone; empty
 *     without a component
 */
public record AccountLink(
        long id,
        long accountId,
        long projectId,
        Optional<Long> componentId,
        String componentName,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    public AccountLink {
        Objects.requireNonNull(componentId, "componentId");
        Objects.requireNonNull(componentName, "componentName");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw Refusal.invalid("to", "period.order", from.get(), to.get());
        }
    }

    /** Makes a link of which no name of a component is known. */
    public AccountLink(
            long id,
            long accountId,
            long projectId,
            Optional<Long> componentId,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        this(id, accountId, projectId, componentId, "", from, to);
    }

    public boolean isDefault() {
        return componentId.isEmpty();
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** Tells whether both speak of the same project or component on at least one day. */
    public boolean overlaps(AccountLink other) {
        return projectId == other.projectId
                && componentId.equals(other.componentId)
                && !first().isAfter(other.last())
                && !other.first().isAfter(last());
    }

    private LocalDate first() {
        return from.orElse(LocalDate.MIN);
    }

    private LocalDate last() {
        return to.orElse(LocalDate.MAX);
    }
}
