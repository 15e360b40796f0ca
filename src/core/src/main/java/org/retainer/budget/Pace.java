package org.retainer.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.retainer.rate.HourlyAmount;
import org.retainer.time.Period;
import org.retainer.time.WorkingDays;

/** How far a period of a budget has come on a day, in working days, and where its spending is heading. */
final class Pace {
    private static final BigInteger SECONDS_OF_AN_HOUR = BigInteger.valueOf(3600);

    private final Budget budget;
    private final int elapsed;
    private final int all;

    Pace(Budget budget, BudgetPeriod period, LocalDate on, WorkingDays workingDays) {
        this.budget = budget;
        Period days = period.days();
        elapsed = workingDays.count(days.contains(on) ? new Period(days.from(), on) : days);
        all = days.to().equals(LocalDate.MAX) ? 0 : days.contains(on) ? workingDays.count(days) : elapsed;
    }

    /** Working days from the period's first day through the asked one. */
    int elapsed() {
        return elapsed;
    }

    /** What entries add up to in the budget's unit, money rounded half up to the minor unit. */
    long amount(Spent spent) {
        return budget.unit() == BudgetUnit.HOURS
                ? spent.seconds()
                : new HourlyAmount(budget.currency(), spent.minorSeconds())
                        .rounded()
                        .getAmountMinorLong();
    }

    /**
     * What will be spent at the end of the period: spent / working days elapsed × working days of the period, rounded half
     * up. There is none before the first working day, and none of a total without end.
     */
    OptionalLong forecast(Spent spent) {
        if (elapsed == 0 || all == 0) {
            return OptionalLong.empty();
        }
        boolean hours = budget.unit() == BudgetUnit.HOURS;
        BigInteger exact = hours ? BigInteger.valueOf(spent.seconds()) : spent.minorSeconds();
        BigInteger divisor = hours ? BigInteger.ONE : SECONDS_OF_AN_HOUR;
        return OptionalLong.of(new BigDecimal(exact.multiply(BigInteger.valueOf(all)))
                .divide(new BigDecimal(divisor.multiply(BigInteger.valueOf(elapsed))), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
