package org.retainer.jira.page;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.jira.language.Amounts;
import org.retainer.jira.language.Texts;
import org.retainer.portfolio.PortfolioSums;
import org.retainer.time.HoursAndMinutes;

/**
 * The sums of one currency below the portfolio, as people read them.
 *
 * @param unbilled empty when there are only hours of unknown worth
 * @param unrated those hours; empty for none
 * @param margin empty when no client's margin is known
 * @param negative whether the margin is a loss
 * @param unknown how many clients the margin lacks
 */
public record SumLine(String unbilled, String unrated, String margin, boolean negative, int unknown) {
    static List<SumLine> of(Texts texts, PortfolioSums sums) {
        Amounts amounts = new Amounts(texts);
        return sums.money().stream().map(one -> of(amounts, one)).toList();
    }

    private static SumLine of(Amounts amounts, PortfolioSums.InCurrency one) {
        boolean unknown = one.unbilled().isZero() && one.unratedSeconds() > 0;
        Optional<Money> margin = one.earned().margin();
        return new SumLine(
                unknown ? "" : amounts.of(one.unbilled()),
                one.unratedSeconds() > 0 ? HoursAndMinutes.readable(one.unratedSeconds()) : "",
                margin.map(amounts::of).orElse(""),
                margin.filter(Money::isNegative).isPresent(),
                one.earned().unknown());
    }
}
