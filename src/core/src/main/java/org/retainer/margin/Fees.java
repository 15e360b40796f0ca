package org.retainer.margin;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetPeriods;
import org.retainer.time.Period;

/** What fees earn: the fee of a period is spread evenly over its days. */
final class Fees {
    private Fees() {}

    /** Sums the shares of all fees that fall on the days asked for, in minor units, exactly. */
    static Fraction earned(Collection<Budget> budgets, Period days) {
        Fraction sum = Fraction.ZERO;
        for (Budget budget : budgets) {
            if (budget.isEverPaidByFee()) {
                sum = sum.plus(earned(budget, days));
            }
        }
        return sum;
    }

    private static Fraction earned(Budget budget, Period days) {
        Fraction sum = Fraction.ZERO;
        LocalDate first = days.from().isBefore(budget.start()) ? budget.start() : days.from();
        Optional<BudgetPeriod> next = BudgetPeriods.on(budget, first);
        while (next.isPresent() && !next.get().days().from().isAfter(days.to())) {
            sum = sum.plus(share(budget, next.get().days(), days));
            next = BudgetPeriods.after(budget, next.get());
        }
        return sum;
    }

    private static Fraction share(Budget budget, Period period, Period days) {
        Optional<Money> fee = budget.price().on(period.from()).fee();
        if (fee.isEmpty()) {
            return Fraction.ZERO;
        }
        long minor = fee.get().getAmountMinorLong();
        if (period.to().equals(LocalDate.MAX)) {
            // without an end there is nothing to spread it over: it is earned on the first day
            return days.contains(period.from()) ? Fraction.of(minor) : Fraction.ZERO;
        }
        long whole = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        LocalDate from = period.from().isBefore(days.from()) ? days.from() : period.from();
        LocalDate to = period.to().isAfter(days.to()) ? days.to() : period.to();
        long common = ChronoUnit.DAYS.between(from, to) + 1;
        return Fraction.of(BigInteger.valueOf(minor).multiply(BigInteger.valueOf(common)), whole);
    }
}
