package org.retainer.jira.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.retainer.time.Period;

/** Writes days, months and periods the way people read them, without the JVM's own names. */
public final class Dates {
    private final Texts texts;
    private final List<String> standing;
    private final List<String> counted;
    private final List<String> brief;
    private final List<String> abridged;

    public Dates(Texts texts) {
        this.texts = texts;
        this.standing = List.of(texts.say("months.standing").split(","));
        this.counted = List.of(texts.say("months.counted").split(","));
        this.brief = List.of(texts.say("months.brief").split(","));
        this.abridged = List.of(texts.say("months.abridged").split(","));
    }

    /** Writes a month on its own: October 2026, октябрь 2026. */
    public String month(YearMonth month) {
        return standing.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /** Writes the name of a month without its year. */
    public String monthName(YearMonth month) {
        return standing.get(month.getMonthValue() - 1);
    }

    /** Writes the name of a month as in "hours of November": часы ноября. */
    public String monthOf(YearMonth month) {
        return counted.get(month.getMonthValue() - 1);
    }

    /** Writes the short name of a month, for charts. */
    public String monthBrief(YearMonth month) {
        return brief.get(month.getMonthValue() - 1);
    }

    /** Writes a day in a table: 31 Oct, 31 окт. */
    public String dayBrief(LocalDate day) {
        return day.getDayOfMonth() + "\u00a0" + brief.get(day.getMonthValue() - 1);
    }

    /** Writes a day with its year where room is scarce: 31 Oct 2026, 31 окт. 2026. */
    public String dayShort(LocalDate day) {
        return day.getDayOfMonth() + "\u00a0" + abridged.get(day.getMonthValue() - 1) + "\u00a0" + day.getYear();
    }

    /** Writes a day with its year: 31 October 2026, 31 октября 2026. */
    public String day(LocalDate day) {
        return dayAndMonth(day) + " " + day.getYear();
    }

    /** Writes a period as short as it can be read: 1–31 October 2026; 28 October – 3 November 2026. */
    public String period(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getYear() != to.getYear()) {
            return day(from) + " – " + day(to);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + day(to)
                : dayAndMonth(from) + " – " + day(to);
    }

    /** Names a period in a heading: the month when it is one, else its days. */
    public String title(Period period) {
        return period.isCalendarMonth() ? month(YearMonth.from(period.from())) : period(period);
    }

    public Texts texts() {
        return texts;
    }

    private String dayAndMonth(LocalDate day) {
        return day.getDayOfMonth() + "\u00a0" + counted.get(day.getMonthValue() - 1);
    }
}
