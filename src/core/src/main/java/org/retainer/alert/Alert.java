package org.retainer.alert;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;

/**
 * That a budget has crossed a line, with the figures of that moment. Amounts are in the unit of the budget: seconds, or minor
 * units of its currency.
 *
 * @param id the store's id, 0 before it is stored
 * @param budgetName as the budget was called
 * @param threshold in percent of the allowance; 0 for a forecast
 * @param told whether people were told: of several lines crossed at once only the highest is worth a mail
 * @param forecast what the period was heading to, when that was known
 * @param seen who has dismissed it, when anybody has
 * @param version 1 when raised, 2 when dismissed
 */
public record Alert(
        long id,
        long accountId,
        long budgetId,
        String budgetName,
        BudgetUnit unit,
        CurrencyUnit currency,
        BudgetPeriod period,
        AlertKind kind,
        int threshold,
        boolean told,
        Instant at,
        long spent,
        long allowance,
        OptionalLong forecast,
        Optional<Seen> seen,
        long version) {
    private static final int RISKY_PERCENT = 80;

    public Alert {
        Objects.requireNonNull(budgetName, "budgetName");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(forecast, "forecast");
        Objects.requireNonNull(seen, "seen");
    }

    static Alert of(BudgetStatus status, Crossing crossing, boolean told, Instant now) {
        return new Alert(
                0,
                status.budget().accountId(),
                status.budget().id(),
                status.budget().name(),
                status.budget().unit(),
                status.budget().currency(),
                status.period(),
                crossing.kind(),
                crossing.threshold(),
                told,
                now,
                status.spent(),
                status.allowance(),
                status.forecast(),
                Optional.empty(),
                1);
    }

    /** The key that exists once: {@code ALERT:<budget>:<period>:<threshold>}. */
    public String claim() {
        return crossing().claim(budgetId, period.id());
    }

    Crossing crossing() {
        return new Crossing(kind, threshold);
    }

    /** What is left of the allowance, below 0 when more is spent. */
    public long remaining() {
        return allowance - spent;
    }

    /** Tells whether more is spent than is allowed. */
    public boolean isOver() {
        return spent > allowance;
    }

    /** Tells whether the period is heading for more than is allowed. */
    public boolean headsOver() {
        return forecast.isPresent() && forecast.getAsLong() > allowance;
    }

    /** Tells whether there is something to do, or only something to know: a milestone on the way is no danger. */
    public boolean isRisky() {
        return isOver() || headsOver() || percent().orElse(0) >= RISKY_PERCENT;
    }

    /** Whole percent spent of the allowance, rounded down; empty when the allowance is not above 0. */
    public OptionalLong percent() {
        return allowance > 0 ? OptionalLong.of(Math.multiplyExact(spent, 100L) / allowance) : OptionalLong.empty();
    }

    public Alert withId(long number) {
        return new Alert(
                number,
                accountId,
                budgetId,
                budgetName,
                unit,
                currency,
                period,
                kind,
                threshold,
                told,
                at,
                spent,
                allowance,
                forecast,
                seen,
                version);
    }

    Alert seenBy(String userKey, Instant now) {
        return new Alert(
                id,
                accountId,
                budgetId,
                budgetName,
                unit,
                currency,
                period,
                kind,
                threshold,
                told,
                at,
                spent,
                allowance,
                forecast,
                Optional.of(new Seen(userKey, now)),
                version + 1);
    }

    /** Who dismissed an alert, and when. */
    public record Seen(String by, Instant at) {
        public Seen {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }
}
