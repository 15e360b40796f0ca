package org.retainer.alert;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.retainer.budget.BudgetState;
import org.retainer.budget.BudgetStatus;

/**
 * A line that a budget has crossed.
 *
 * @param threshold in percent of the allowance; 0 for a forecast
 */
record Crossing(AlertKind kind, int threshold) {
    private static final int ALL = 100;

    /**
     * Finds the lines that a budget has crossed, the least one first: a forecast above the allowance, then the thresholds
     * that are reached. Where nothing is allowed, anything spent reaches 100.
     */
    static List<Crossing> of(BudgetStatus status) {
        List<Crossing> crossed = new ArrayList<>();
        boolean headsOver = status.forecast().isPresent() && status.forecast().getAsLong() > status.allowance();
        if (status.state() == BudgetState.AT_RISK && headsOver) {
            crossed.add(new Crossing(AlertKind.FORECAST, 0));
        }
        for (int threshold : status.budget().thresholds()) {
            if (isReached(status, threshold)) {
                crossed.add(new Crossing(AlertKind.THRESHOLD, threshold));
            }
        }
        return crossed;
    }

    /** Compares without rounding: 79.96 % are not 80. */
    private static boolean isReached(BudgetStatus status, int threshold) {
        if (status.allowance() <= 0) {
            return status.state() == BudgetState.OVER && threshold <= ALL;
        }
        BigInteger spent = BigInteger.valueOf(status.spent()).multiply(BigInteger.valueOf(ALL));
        return spent.compareTo(BigInteger.valueOf(status.allowance()).multiply(BigInteger.valueOf(threshold))) >= 0;
    }

    String claim(long budgetId, String periodId) {
        return "ALERT:" + budgetId + ":" + periodId + ":" + (kind == AlertKind.FORECAST ? kind.name() : threshold);
    }
}
