package org.retainer.jira.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourGroup;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourTotal;
import org.retainer.jira.language.Dates;
import org.retainer.time.HoursAndMinutes;
import org.retainer.time.Period;

/**
 * Twelve months of hours as bars, measured for a drawing of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param lines the levels that are marked at the left
 * @param empty whether there is nothing to draw
 */
public record MonthChart(List<Bar> bars, List<Line> lines, boolean empty) {
    /** The drawing's width in its own units. */
    public static final int WIDTH = 640;

    /** The drawing's height in its own units. */
    public static final int HEIGHT = 200;

    private static final int MONTHS = 12;
    private static final int LEFT = 48;
    private static final int TOP = 16;
    private static final int FLOOR = 172;
    private static final long HOUR = 3600;
    private static final int LEVELS = 3;

    static MonthChart of(HourLedger ledger, long accountId, YearMonth last, Dates dates) {
        YearMonth first = last.minusMonths(MONTHS - 1L);
        Period period = new Period(first.atDay(1), last.atEndOfMonth());
        Map<String, HourTotal> totals = new HashMap<>();
        for (HourGroup group : ledger.groups(HourFilter.of(accountId, period), Grouping.MONTH)) {
            totals.put(group.id(), group.total());
        }
        long most = totals.values().stream()
                .mapToLong(total -> Math.max(total.seconds(), total.billableSeconds()))
                .max()
                .orElse(0);
        long top = ceiling(most);
        List<Bar> bars = new ArrayList<>();
        double step = (WIDTH - LEFT) / (double) MONTHS;
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = first.plusMonths(i);
            HourTotal total = totals.getOrDefault(month.toString(), HourTotal.ZERO);
            bars.add(new Bar(
                    month,
                    dates.month(month),
                    dates.monthBrief(month),
                    Math.round(LEFT + i * step + step * 0.2),
                    Math.round(step * 0.6),
                    height(total.seconds(), top),
                    height(total.billableSeconds(), top),
                    total,
                    month.equals(last)));
        }
        return new MonthChart(bars, lines(top), most == 0);
    }

    /** The floor on which the bars stand. */
    public int floor() {
        return FLOOR;
    }

    public int left() {
        return LEFT;
    }

    private static List<Line> lines(long top) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= LEVELS; i++) {
            long seconds = top * i / LEVELS;
            lines.add(new Line((long) FLOOR - height(seconds, top), HoursAndMinutes.of(seconds)));
        }
        return lines;
    }

    /** Rounds up to a number of hours that parts into three even levels. */
    private static long ceiling(long seconds) {
        long hours = Math.max(3, (seconds + HOUR - 1) / HOUR);
        long unit = 1;
        for (long candidate : new long[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
            unit = candidate;
            if (candidate * LEVELS >= hours) {
                break;
            }
        }
        long levels = unit * LEVELS;
        return (hours + levels - 1) / levels * levels * HOUR;
    }

    private static long height(long seconds, long top) {
        return Math.round((FLOOR - TOP) * (double) seconds / top);
    }

    /** One month. */
    public record Bar(
            YearMonth month,
            String name,
            String brief,
            long x,
            long width,
            long rawHeight,
            long billableHeight,
            HourTotal total,
            boolean chosen) {
        /** The width of each of the two bars that stand side by side. */
        public long half() {
            return width / 2;
        }

        /** Where the right one of the two begins. */
        public long rawX() {
            return x + half() + 1;
        }
    }

    /** One level. */
    public record Line(long y, String label) {}
}
