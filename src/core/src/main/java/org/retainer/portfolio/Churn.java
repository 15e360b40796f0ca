package org.retainer.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How many clients were lost in a period.
 *
 * @param activeAtStart clients on its first day
 * @param ended those whose last day was in it, by day; also such as came after its first day
 * @param endedOfActive how many of them were clients on its first day
 */
public record Churn(int activeAtStart, List<ClientDay> ended, int endedOfActive) {
    public Churn {
        ended = List.copyOf(ended);
    }

    /** Lost clients in percent of those at the start, with one decimal, half up; empty when there were none at the start. */
    public Optional<BigDecimal> percent() {
        return activeAtStart == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * endedOfActive)
                        .divide(BigDecimal.valueOf(activeAtStart), 1, RoundingMode.HALF_UP));
    }
}
