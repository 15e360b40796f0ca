package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.Function;
import org.retainer.time.Period;

/**
 * A period that is one click away.
 *
 * @param label the key of its name
 */
public record QuickRange(String label, String address, boolean chosen) {
    /**
     * The periods people ask for most, as seen from a day.
     *
     * @param address makes the address of a period
     */
    static List<QuickRange> around(LocalDate today, Function<Period, String> address, Period present) {
        YearMonth month = YearMonth.from(today);
        LocalDate quarter =
                month.atDay(1).minusMonths((month.getMonthValue() - 1L) % 3).withDayOfMonth(1);
        return List.of(
                range("range.month", Period.of(month), address, present),
                range("range.month.last", Period.of(month.minusMonths(1)), address, present),
                range("range.quarter", quarter(quarter), address, present),
                range("range.quarter.last", quarter(quarter.minus(1, IsoFields.QUARTER_YEARS)), address, present),
                range(
                        "range.year",
                        new Period(today.withDayOfYear(1), today.withDayOfYear(today.lengthOfYear())),
                        address,
                        present));
    }

    private static Period quarter(LocalDate first) {
        return new Period(first, first.plus(1, IsoFields.QUARTER_YEARS).minusDays(1));
    }

    private static QuickRange range(String label, Period period, Function<Period, String> address, Period present) {
        return new QuickRange(label, address.apply(period), period.equals(present));
    }
}
