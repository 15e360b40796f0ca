package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.retainer.jira.language.Amounts;
import org.retainer.margin.Margins;
import org.retainer.portfolio.PortfolioRows;
import org.retainer.portfolio.Unbilled;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** What a client's overview says of money: what is not billed yet, and what three months have earned. */
public final class OverviewMoney {
    private static final int MONTHS_BEFORE = 2;

    private final Margins margins;
    private final PortfolioRows rows;
    private final InstallationTime time;

    public OverviewMoney(Margins margins, PortfolioRows rows, InstallationTime time) {
        this.margins = margins;
        this.rows = rows;
        this.time = time;
    }

    /**
     * Adds {@code unbilled} (empty when nothing waits or its worth is unknown), {@code unbilledUnrated} in seconds,
     * {@code margin} and {@code marginPeriod}.
     *
     * @param month past months are told as they stood on their last day
     */
    void add(Visit visit, AccountView view, YearMonth month, Map<String, Object> values) {
        LocalDate today = view.localToday(time);
        LocalDate on = today.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : today;
        Period months = new Period(
                month.minusMonths(MONTHS_BEFORE).atDay(1), on.isBefore(month.atDay(1)) ? month.atDay(1) : on);
        Unbilled unbilled = rows.of(List.of(view.account()), on).get(0).unbilled();
        Amounts amounts = new Amounts(visit.texts());
        values.put("unbilled", unbilled.amount().map(amounts::of).orElse(""));
        values.put("unbilledUnrated", unbilled.unratedSeconds());
        values.put("margin", new MarginFigures(visit.texts(), margins.of(view.account(), months)));
        values.put("marginPeriod", months);
    }
}
