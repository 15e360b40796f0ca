package org.retainer.work;

import java.util.Objects;

/**
 * A stored sum of a budget and a month.
 *
 * @param stamp of what it was made with, see {@link WorkBasis}
 */
public record StoredSum(long stamp, BudgetSum sum) {
    public StoredSum {
        Objects.requireNonNull(sum, "sum");
    }
}
