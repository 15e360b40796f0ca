package org.retainer.budget;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What becomes of what is left, or lacking, at the end of a period.
 *
 * @param surplus whether what is left is carried on
 * @param deficit whether what is lacking is carried on
 * @param maxCarry the most that is carried on, in the budget's unit; never forgives a deficit
 * @param expiresAfterPeriods how many periods what is left can be used; empty for no end
 */
public record Rollover(boolean surplus, boolean deficit, OptionalLong maxCarry, OptionalInt expiresAfterPeriods) {
    /** The longest that what is left can be used, in periods. */
    public static final int MOST_PERIODS = 999;

    public static final Rollover NONE = new Rollover(false, false, OptionalLong.empty(), OptionalInt.empty());
}
