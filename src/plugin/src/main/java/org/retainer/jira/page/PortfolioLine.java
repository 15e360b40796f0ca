package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.retainer.budget.BudgetStatus;
import org.retainer.jira.budget.BudgetCard;
import org.retainer.jira.budget.BudgetWords;
import org.retainer.jira.portfolio.ReasonWords;
import org.retainer.portfolio.Health;
import org.retainer.portfolio.PortfolioRow;
import org.retainer.portfolio.Worked;
import org.retainer.time.HoursAndMinutes;
import org.retainer.time.WorkingDays;

/**
 * A client of the portfolio as people read it.
 *
 * @param reasons in words, the most pressing first, at most {@link #MOST_REASONS}
 * @param moreReasons the others
 * @param card how the leading budget stands; empty without any
 * @param period of the leading budget, in brief; empty without any
 * @param moreBudgets how many further budgets there are
 * @param left of the leading budget, below 0 when it is over; empty without any
 * @param heading where the leading budget is heading; empty when there is no telling
 * @param unbilled empty when its worth is not known
 * @param unrated hours of unknown worth; empty when there are none
 * @param margin empty when it is not known
 */
public record PortfolioLine(
        String key,
        String name,
        String status,
        String category,
        String lead,
        boolean leadGone,
        Health health,
        List<String> reasons,
        List<String> moreReasons,
        Worked worked,
        Optional<BudgetCard> card,
        String period,
        int moreBudgets,
        String left,
        boolean over,
        String heading,
        boolean headingOver,
        String unbilled,
        String unrated,
        String margin,
        boolean marginNegative,
        Optional<LocalDate> renewal,
        boolean renewalPassed) {
    private static final int MOST_REASONS = 2;

    static PortfolioLine of(Visit visit, PortfolioRow row, WorkingDays calendar) {
        BudgetWords words = new BudgetWords(visit.texts());
        Optional<BudgetStatus> leading = row.leading();
        List<String> reasons = new ReasonWords(visit.texts()).of(row.diagnosis());
        int shown = Math.min(MOST_REASONS, reasons.size());
        return new PortfolioLine(
                row.account().key().toString(),
                row.account().name(),
                row.account().status().name(),
                row.account().category().on(row.on()).name(),
                visit.named(row.lead()),
                !row.lead().active(),
                row.diagnosis().health(),
                reasons.subList(0, shown),
                reasons.subList(shown, reasons.size()),
                row.worked(),
                leading.map(status -> BudgetCard.of(status, words, calendar, row.on())),
                leading.map(status -> words.brief(status.budget().period(), status.period()))
                        .orElse(""),
                Math.max(0, row.budgets().size() - 1),
                leading.map(status -> words.amount(status.budget(), status.remaining()))
                        .orElse(""),
                leading.filter(status -> status.remaining() < 0).isPresent(),
                leading.filter(status -> status.forecast().isPresent())
                        .map(status ->
                                words.amount(status.budget(), status.forecast().getAsLong()))
                        .orElse(""),
                leading.filter(status -> status.forecast().orElse(0) > status.allowance())
                        .isPresent(),
                row.unbilled().amount().map(words::money).orElse(""),
                row.unbilled().unratedSeconds() > 0
                        ? HoursAndMinutes.readable(row.unbilled().unratedSeconds())
                        : "",
                row.earned().margin().map(words::money).orElse(""),
                row.earned().margin().filter(margin -> margin.isNegative()).isPresent(),
                row.account().renewalDate(),
                row.account()
                        .renewalDate()
                        .filter(day -> day.isBefore(row.on()))
                        .isPresent());
    }
}
