package org.retainer.portfolio;

import java.util.List;

/**
 * Some of the clients of a query.
 *
 * @param total how many there are in all
 */
public record PortfolioPart(List<PortfolioRow> rows, int total) {
    public PortfolioPart {
        rows = List.copyOf(rows);
    }
}
