package org.retainer.portfolio;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountStatus;

/**
 * Which clients to show, and on which day.
 *
 * @param lead the user key of the lead on that day
 * @param category that holds on that day
 * @param text in name or key
 */
public record PortfolioQuery(
        LocalDate on,
        Set<AccountStatus> statuses,
        Optional<String> lead,
        Optional<AccountCategory> category,
        Optional<Health> health,
        String text,
        PortfolioOrder order,
        boolean descending) {
    public PortfolioQuery {
        Objects.requireNonNull(on, "on");
        statuses = Set.copyOf(statuses);
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(order, "order");
    }

    /** Asks for the open clients on a day, by name. */
    public static PortfolioQuery open(LocalDate on) {
        return new PortfolioQuery(
                on,
                Set.of(AccountStatus.OPEN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                PortfolioOrder.NAME,
                false);
    }

    public PortfolioQuery withStatuses(Set<AccountStatus> wanted) {
        return new PortfolioQuery(on, wanted, lead, category, health, text, order, descending);
    }

    public PortfolioQuery withLead(Optional<String> userKey) {
        return new PortfolioQuery(on, statuses, userKey, category, health, text, order, descending);
    }

    public PortfolioQuery withCategory(Optional<AccountCategory> wanted) {
        return new PortfolioQuery(on, statuses, lead, wanted, health, text, order, descending);
    }

    public PortfolioQuery withHealth(Optional<Health> wanted) {
        return new PortfolioQuery(on, statuses, lead, category, wanted, text, order, descending);
    }

    public PortfolioQuery withText(String wanted) {
        return new PortfolioQuery(on, statuses, lead, category, health, wanted, order, descending);
    }

    public PortfolioQuery sorted(PortfolioOrder wanted, boolean fromTheLargest) {
        return new PortfolioQuery(on, statuses, lead, category, health, text, wanted, fromTheLargest);
    }

    /** Tells whether it can be decided without any figure which clients stand on a page. */
    boolean isCheap() {
        return health.isEmpty() && order == PortfolioOrder.NAME && !descending;
    }
}
