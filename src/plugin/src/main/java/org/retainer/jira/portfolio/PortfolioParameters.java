package org.retainer.jira.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountStatus;
import org.retainer.jira.request.Parameters;
import org.retainer.portfolio.Health;
import org.retainer.portfolio.PortfolioOrder;
import org.retainer.portfolio.PortfolioQuery;
import org.retainer.refusal.Refusal;

/** Reads which clients of the portfolio are asked for, and in which order. */
public final class PortfolioParameters {
    private PortfolioParameters() {}

    /**
     * Reads {@code on} (default today), {@code lead}, {@code status} (repeatable, default OPEN), {@code state},
     * {@code category}, {@code query}, {@code sort} and {@code order}.
     *
     * @param usual the order when none is asked for
     */
    public static PortfolioQuery query(People people, Parameters parameters, LocalDate today, PortfolioOrder usual) {
        PortfolioOrder order = parameters.choice("sort", PortfolioOrder.class).orElse(usual);
        boolean descending = parameters
                .choice("order", Direction.class)
                .map(Direction.DESC::equals)
                .orElse(order.isDescendingByItself());
        Set<AccountStatus> statuses = parameters.choices("status", AccountStatus.class);
        PortfolioQuery query = PortfolioQuery.open(parameters.day("on").orElse(today));
        return (statuses.isEmpty() ? query : query.withStatuses(statuses))
                .withLead(lead(people, parameters))
                .withHealth(parameters.choice("state", Health.class))
                .withCategory(parameters.choice("category", AccountCategory.class))
                .withText(parameters.text("query").orElse(""))
                .sorted(order, descending);
    }

    private static Optional<String> lead(People people, Parameters parameters) {
        return parameters.text("lead").map(name -> people.byName(name)
                .orElseThrow(() -> Refusal.invalid("lead", "user.absent", name))
                .key());
    }

    /** From the smallest, or from the largest. */
    public enum Direction {
        ASC,
        DESC
    }
}
