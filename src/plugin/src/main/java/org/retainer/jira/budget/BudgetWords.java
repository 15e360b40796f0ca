package org.retainer.jira.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.PeriodKind;
import org.retainer.jira.language.Amounts;
import org.retainer.jira.language.Dates;
import org.retainer.jira.language.Texts;
import org.retainer.time.HoursAndMinutes;

/** Says amounts, periods and states of budgets in one language. */
public final class BudgetWords {
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Texts texts;
    private final Dates dates;
    private final Amounts amounts;

    public BudgetWords(Texts texts) {
        this.texts = texts;
        this.dates = new Dates(texts);
        this.amounts = new Amounts(texts);
    }

    /** Writes an amount in a budget's unit: 8:20, or 18 400 ₽. */
    public String amount(Budget budget, long amount) {
        return budget.unit() == BudgetUnit.HOURS
                ? HoursAndMinutes.of(amount)
                : amounts.of(Money.ofMinor(budget.currency(), amount));
    }

    /** Writes an amount that was added, +1:00, or taken away, -1:00. */
    public String change(Budget budget, long amount) {
        return (amount > 0 ? "+" : "") + amount(budget, amount);
    }

    public String money(Money money) {
        return amounts.of(money);
    }

    /** Names a period: November 2026, Q4 2026, 2026, the whole term. */
    public String period(PeriodKind kind, BudgetPeriod period) {
        LocalDate from = period.days().from();
        return switch (kind) {
            case MONTH -> dates.month(YearMonth.from(from));
            case QUARTER -> texts.say("budget.period.QUARTER", quarter(from), from.getYear());
            case YEAR -> String.valueOf(from.getYear());
            case TOTAL -> texts.say("budget.period.TOTAL");
        };
    }

    /** Names a period below a chart: Nov 26, Q4 26, 2026. */
    public String brief(PeriodKind kind, BudgetPeriod period) {
        LocalDate from = period.days().from();
        return switch (kind) {
            case MONTH -> dates.monthBrief(YearMonth.from(from)) + " " + shortYear(from);
            case QUARTER -> texts.say("budget.period.QUARTER", quarter(from), shortYear(from));
            case YEAR, TOTAL -> period(kind, period);
        };
    }

    /** Says what a bar measures: hours of November. */
    public String title(BudgetStatus status) {
        PeriodKind kind = status.budget().period();
        return texts.say("budget.title." + status.budget().unit() + "." + kind, ofPeriod(kind, status.period()));
    }

    /** Names a period inside a sentence about its end: November, the quarter; in Russian in the genitive. */
    public String ofPeriod(PeriodKind kind, BudgetPeriod period) {
        LocalDate from = period.days().from();
        return switch (kind) {
            case MONTH -> dates.monthOf(YearMonth.from(from));
            case QUARTER -> texts.say("budget.of.QUARTER", quarter(from));
            case YEAR -> texts.say("budget.of.YEAR", from.getYear());
            case TOTAL -> texts.say("budget.of.TOTAL");
        };
    }

    /** Says how much is left, or by how much the budget is over. */
    public String left(BudgetStatus status) {
        return status.remaining() < 0
                ? texts.say("budget.over.by", amount(status.budget(), -status.remaining()))
                : texts.say("budget.left", amount(status.budget(), status.remaining()));
    }

    /** Writes a percentage as it is counted, with one decimal. */
    public String percent(BudgetStatus status) {
        return status.percent()
                .map(percent -> texts.say(
                        "budget.percent",
                        percent.toPlainString()
                                .replace(".", texts.language().code().equals("ru") ? "," : ".")))
                .orElse("");
    }

    /** Says in one sentence where a budget is going. */
    public String course(BudgetStatus status) {
        Budget budget = status.budget();
        String period = ofPeriod(budget.period(), status.period());
        String allowance = amount(budget, status.allowance());
        if (status.remaining() < 0) {
            return texts.say(
                    "budget.course.over." + budget.unit(), period, amount(budget, -status.remaining()), allowance);
        }
        if (status.forecast().isEmpty() || status.period().days().to().equals(LocalDate.MAX)) {
            return texts.say("budget.course.unknown", amount(budget, status.remaining()));
        }
        long end = status.allowance() - status.forecast().getAsLong();
        return end < 0
                ? texts.say("budget.course.high." + budget.unit(), period, amount(budget, -end), allowance)
                : texts.say("budget.course.low", period, amount(budget, end));
    }

    Texts texts() {
        return texts;
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1;
    }

    private static String shortYear(LocalDate day) {
        return String.valueOf(day.getYear()).substring(2);
    }
}
