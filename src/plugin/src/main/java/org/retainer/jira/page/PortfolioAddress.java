package org.retainer.jira.page;

import java.util.List;
import java.util.stream.Collectors;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.template.Urls;
import org.retainer.portfolio.PortfolioOrder;
import org.retainer.portfolio.PortfolioQuery;

/** Addresses of the portfolio that keep what is asked for: any of them is a saved view. */
public final class PortfolioAddress {
    static final String PATH = "/portfolio";
    static final List<String> FILTERS = List.of("lead", "state", "category", "status", "query", "on");

    private final Urls urls;
    private final Parameters parameters;
    private final PortfolioQuery query;

    PortfolioAddress(Urls urls, Parameters parameters, PortfolioQuery query) {
        this.urls = urls;
        this.parameters = parameters;
        this.query = query;
    }

    /** The same clients sorted by a column; a second time the other way round. */
    public String sortedBy(String column) {
        PortfolioOrder order = PortfolioOrder.valueOf(column);
        boolean again = order == query.order();
        boolean descending = again ? !query.descending() : order.isDescendingByItself();
        return urls.page(PATH) + "?" + filters(FILTERS) + "sort=" + column + "&order=" + (descending ? "DESC" : "ASC");
    }

    /** How a column is sorted, for those who listen. */
    public String direction(String column) {
        if (!query.order().name().equals(column)) {
            return "none";
        }
        return query.descending() ? "descending" : "ascending";
    }

    /** All clients of the filters for spreadsheets. */
    public String csv() {
        return urls.rest(PATH) + "?" + filters(FILTERS) + sort() + "format=csv";
    }

    /** The same view of one lead's clients. */
    public String ledBy(String name) {
        return urls.page(PATH) + "?"
                + filters(FILTERS.stream()
                        .filter(filter -> !filter.equals("lead"))
                        .toList()) + sort() + "lead="
                + urls.part(name);
    }

    /** The same view of clients who stand so. */
    public String standing(String health) {
        return urls.page(PATH) + "?"
                + filters(FILTERS.stream()
                        .filter(filter -> !filter.equals("state"))
                        .toList())
                + sort() + "state=" + health;
    }

    private String sort() {
        return "sort=" + query.order() + "&order=" + (query.descending() ? "DESC" : "ASC") + "&";
    }

    private String filters(List<String> names) {
        return names.stream()
                .flatMap(name -> parameters.all(name).stream().map(value -> name + "=" + urls.part(value) + "&"))
                .collect(Collectors.joining());
    }
}
