package org.retainer.portfolio;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.retainer.hours.HourTotal;

/**
 * What clients add up to. Money stands in a line for each currency; amounts are sums of the rows as they are shown.
 *
 * @param health how many clients stand how
 */
public record PortfolioSums(int clients, Map<Health, Long> health, HourTotal hours, List<InCurrency> money) {
    public static PortfolioSums of(List<PortfolioRow> rows) {
        HourTotal hours = HourTotal.ZERO;
        Map<Health, Long> health = new EnumMap<>(Health.class);
        Map<String, InCurrency> money = new TreeMap<>();
        for (PortfolioRow row : rows) {
            hours = hours.plus(row.hours());
            health.merge(row.diagnosis().health(), 1L, Long::sum);
            money.merge(row.account().currency().getCode(), InCurrency.of(row), InCurrency::plus);
        }
        return new PortfolioSums(rows.size(), Map.copyOf(health), hours, new ArrayList<>(money.values()));
    }

    public long standing(Health how) {
        return health.getOrDefault(how, 0L);
    }

    /**
     * The sums of one currency.
     *
     * @param margin empty when it is known of no client
     * @param marginUnknown how many clients have hours whose cost nobody knows
     */
    public record InCurrency(Money unbilled, long unratedSeconds, Optional<Money> margin, int marginUnknown) {
        static InCurrency of(PortfolioRow row) {
            Optional<Money> margin = row.earned().margin();
            return new InCurrency(
                    row.unbilled().known(),
                    row.unbilled().unratedSeconds(),
                    margin,
                    row.earned().worked() && margin.isEmpty() ? 1 : 0);
        }

        InCurrency plus(InCurrency other) {
            Optional<Money> sum =
                    margin.map(one -> other.margin.map(one::plus).orElse(one)).or(() -> other.margin);
            return new InCurrency(
                    unbilled.plus(other.unbilled),
                    Math.addExact(unratedSeconds, other.unratedSeconds),
                    sum,
                    marginUnknown + other.marginUnknown);
        }
    }
}
