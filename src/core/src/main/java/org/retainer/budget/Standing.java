package org.retainer.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/** Judges how a period of a budget stands: its percentage, where it is heading, its state. */
final class Standing {
    /** At risk when spent ≥ 4/5 of the allowance: 80 %. */
    private static final long RISKY_PART = 4;

    private static final long RISKY_WHOLE = 5;

    /** From this elapsed working day on the forecast is believed. */
    private static final int FORECAST_COUNTS = 3;

    private Standing() {}

    static BudgetStatus of(Budget budget, BudgetPeriod period, Means means, Spent sum, Pace pace) {
        long allowance = means.allowance();
        long spent = pace.amount(sum);
        OptionalLong forecast = pace.forecast(sum);
        OptionalLong believed = pace.elapsed() >= FORECAST_COUNTS ? forecast : OptionalLong.empty();
        return new BudgetStatus(
                budget,
                period,
                means.base(),
                means.carriedIn(),
                means.expired(),
                means.transferred(),
                allowance,
                spent,
                sum.unratedSeconds(),
                allowance - spent,
                percent(spent, allowance),
                forecast,
                state(spent, allowance, believed));
    }

    /** Without an allowance there is nothing to be a percentage of, and nothing to be at risk. */
    private static BudgetState state(long spent, long allowance, OptionalLong forecast) {
        if (spent > allowance) {
            return BudgetState.OVER;
        }
        if (allowance <= 0) {
            return BudgetState.OK;
        }
        boolean much = Math.multiplyExact(spent, RISKY_WHOLE) >= Math.multiplyExact(allowance, RISKY_PART);
        boolean heading = forecast.isPresent() && forecast.getAsLong() > allowance;
        return much || heading ? BudgetState.AT_RISK : BudgetState.OK;
    }

    private static Optional<BigDecimal> percent(long spent, long allowance) {
        return allowance <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(spent)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(allowance), 1, RoundingMode.HALF_UP));
    }

    /** What a period may spend, by where it comes from. */
    record Means(long base, long carriedIn, long expired, long transferred) {
        long allowance() {
            return base + carriedIn + transferred;
        }
    }
}
