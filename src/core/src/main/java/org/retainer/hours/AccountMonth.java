package org.retainer.hours;

import java.time.YearMonth;
import java.util.Objects;
import org.retainer.time.Period;

/** A calendar month of an account. */
public record AccountMonth(long accountId, YearMonth month) {
    private static final long MONTHS = 1_000_000;

    public AccountMonth {
        Objects.requireNonNull(month, "month");
    }

    /** Reads what {@link #number} has made. */
    public static AccountMonth of(long number) {
        int month = (int) (number % MONTHS);
        return new AccountMonth(number / MONTHS, YearMonth.of(month / 100, month % 100));
    }

    /** Makes one number of both, such as 7202610. */
    public long number() {
        return accountId * MONTHS + month.getYear() * 100L + month.getMonthValue();
    }

    public Period period() {
        return Period.of(month);
    }
}
