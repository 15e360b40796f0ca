package org.retainer.portfolio;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What clients add up to. Money stands in a line for each currency; amounts are sums of the rows as they are shown.
 *
 * @param health how many clients stand how
 */
public record PortfolioSums(
        int clients, Map<Health, Long> health, long seconds, long billableSeconds, List<InCurrency> money) {
    public static PortfolioSums of(List<PortfolioRow> rows) {
        long seconds = 0;
        long billable = 0;
        Map<Health, Long> health = new EnumMap<>(Health.class);
        Map<String, InCurrency> money = new TreeMap<>();
        for (PortfolioRow row : rows) {
            seconds = Math.addExact(seconds, row.worked().seconds());
            billable = Math.addExact(billable, row.worked().billableSeconds());
            health.merge(row.diagnosis().health(), 1L, Long::sum);
            money.merge(row.account().currency().getCode(), InCurrency.of(row), InCurrency::plus);
        }
        return new PortfolioSums(rows.size(), Map.copyOf(health), seconds, billable, new ArrayList<>(money.values()));
    }

    public long standing(Health how) {
        return health.getOrDefault(how, 0L);
    }

    /**
     * The sums of one currency.
     *
     * @param earned of all of them
     */
    public record InCurrency(Money unbilled, long unratedSeconds, Earned earned) {
        static InCurrency of(PortfolioRow row) {
            return new InCurrency(row.unbilled().known(), row.unbilled().unratedSeconds(), row.earned());
        }

        InCurrency plus(InCurrency other) {
            return new InCurrency(
                    unbilled.plus(other.unbilled),
                    Math.addExact(unratedSeconds, other.unratedSeconds),
                    earned.plus(other.earned));
        }
    }
}
