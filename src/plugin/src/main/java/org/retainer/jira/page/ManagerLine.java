package org.retainer.jira.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.jira.language.Amounts;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.portfolio.ClientDay;
import org.retainer.portfolio.Earned;
import org.retainer.portfolio.Load;
import org.retainer.portfolio.ManagerRow;
import org.retainer.time.HoursAndMinutes;

/**
 * A manager as people read it.
 *
 * @param user the login name
 * @param drawnClients clients on a scale that ends at {@link #SCALE}
 * @param freeSeconds logged but not to be paid
 * @param billablePercent billable of the logged hours, whole percent; empty without hours
 * @param churnPercent with one decimal; empty without clients at the start
 */
public record ManagerLine(
        String user,
        String name,
        boolean gone,
        int clients,
        int accounts,
        Load load,
        int drawnClients,
        long loggedSeconds,
        long billableSeconds,
        long freeSeconds,
        String billablePercent,
        List<Sum> sums,
        int activeAtStart,
        int endedOfActive,
        String churnPercent,
        List<Day> ended,
        List<Day> renewalsDue,
        List<Day> renewalsDone,
        List<Day> servicesStarted) {
    /** Where the drawing of the load ends, in clients. */
    public static final int SCALE = 30;

    static ManagerLine of(Visit visit, ManagerRow row, LocalDate today) {
        Texts texts = visit.texts();
        long logged = row.seconds();
        long billable = row.billableSeconds();
        return new ManagerLine(
                row.lead().name(),
                visit.named(row.lead()),
                row.isGone(),
                row.clients(),
                row.open(),
                row.load(),
                Math.min(SCALE, row.clients()),
                logged,
                billable,
                Math.max(0, logged - billable),
                logged == 0 ? "" : String.valueOf(Math.round(100.0 * billable / logged)),
                row.earned().stream().map(earned -> Sum.of(texts, earned)).toList(),
                row.churn().activeAtStart(),
                row.churn().endedOfActive(),
                row.churn().percent().map(percent -> decimal(texts, percent)).orElse(""),
                days(row.churn().ended(), today),
                days(row.renewalsDue(), today),
                days(row.renewalsDone(), today),
                days(row.servicesStarted(), today));
    }

    static String decimal(Texts texts, BigDecimal number) {
        String plain = number.toPlainString();
        return texts.language() == Language.RUSSIAN ? plain.replace('.', ',') : plain;
    }

    private static List<Day> days(List<ClientDay> days, LocalDate today) {
        return days.stream()
                .map(day -> new Day(
                        day.account().key().toString(),
                        day.account().name(),
                        day.day(),
                        day.what(),
                        day.day().isBefore(today)))
                .toList();
    }

    /**
     * What was earned in one currency.
     *
     * @param revenue empty when nothing of it is known
     * @param margin empty when nothing of it is known
     * @param percent of the revenue with one decimal; empty when one of them is not known or the revenue is 0
     * @param unrated hours that the revenue lacks; empty for none
     * @param costUnrated hours that the cost lacks; empty for none
     * @param unknown how many clients the margin lacks
     */
    public record Sum(
            String revenue,
            String margin,
            boolean negative,
            String percent,
            String unrated,
            String costUnrated,
            int unknown) {
        /** Tells whether a small line stands below one of the sums, so that both columns keep step. */
        public boolean hasHints() {
            return !unrated.isEmpty() || (unknown > 0 && !margin.isEmpty());
        }

        static Sum of(Texts texts, Earned earned) {
            Amounts amounts = new Amounts(texts);
            Optional<Money> margin = earned.margin();
            return new Sum(
                    earned.revenue().map(amounts::of).orElse(""),
                    margin.map(amounts::of).orElse(""),
                    margin.filter(Money::isNegative).isPresent(),
                    earned.unknown() == 0 ? percent(texts, earned) : "",
                    earned.unratedSeconds() > 0 ? HoursAndMinutes.readable(earned.unratedSeconds()) : "",
                    earned.costUnratedSeconds() > 0 ? HoursAndMinutes.readable(earned.costUnratedSeconds()) : "",
                    earned.unknown());
        }

        private static String percent(Texts texts, Earned earned) {
            return earned.margin()
                    .flatMap(
                            margin -> earned.revenue().filter(Money::isPositive).map(revenue -> margin.getAmount()
                                    .multiply(BigDecimal.valueOf(100))
                                    .divide(revenue.getAmount(), 1, RoundingMode.HALF_UP)))
                    .map(percent -> decimal(texts, percent))
                    .orElse("");
        }
    }

    /** A client and a day; {@code what} is a service or empty. */
    public record Day(String key, String name, LocalDate day, String what, boolean passed) {}
}
