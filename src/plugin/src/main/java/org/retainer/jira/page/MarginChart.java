package org.retainer.jira.page;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.Money;
import org.retainer.margin.Margin;
import org.retainer.time.Period;

/** What a client earned and cost month by month, for a chart and for the table that says the same. */
public record MarginChart(List<Month> months) {
    static MarginChart of(Visit visit, SortedMap<YearMonth, Margin> margins, Period chosen) {
        return new MarginChart(margins.entrySet().stream()
                .map(month -> new Month(
                        month.getKey(),
                        Period.of(month.getKey()),
                        plain(month.getValue().revenue()),
                        plain(month.getValue().cost()),
                        new MarginFigures(visit.texts(), month.getValue()),
                        Period.of(month.getKey()).equals(chosen)))
                .toList());
    }

    /** Tells whether there is nothing to draw. */
    public boolean isEmpty() {
        return months.stream().allMatch(month -> isNothing(month.revenue()) && isNothing(month.cost()));
    }

    private static boolean isNothing(String amount) {
        return amount.isEmpty() || new BigDecimal(amount).signum() == 0;
    }

    private static String plain(Optional<Money> amount) {
        return amount.map(money -> money.getAmount().toPlainString()).orElse("");
    }

    /**
     * One month.
     *
     * @param revenue as a number with a point, empty when unknown
     * @param cost likewise
     */
    public record Month(
            YearMonth month, Period days, String revenue, String cost, MarginFigures figures, boolean chosen) {}
}
