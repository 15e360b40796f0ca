package org.retainer.jira.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.joda.money.Money;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Rollover;
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
                ? HoursAndMinutes.readable(amount)
                : amounts.of(Money.ofMinor(budget.currency(), amount));
    }

    /** Writes an amount that was added, +1:00, or taken away, −1:00. */
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
        if (status.allowance() <= 0 && status.remaining() < 0) {
            return beyondNothing(status, period);
        }
        if (status.remaining() < 0) {
            return sentence(
                    "budget.course.over." + budget.unit(), period, amount(budget, -status.remaining()), allowance);
        }
        if (status.forecast().isEmpty()) {
            return sentence("budget.course.unknown", amount(budget, status.remaining()));
        }
        long end = status.allowance() - status.forecast().getAsLong();
        return end < 0
                ? sentence("budget.course.high." + budget.unit(), period, amount(budget, -end), allowance)
                : sentence("budget.course.low", period, amount(budget, end));
    }

    /** Says how much is used of what is allowed; where nothing is allowed, just how much. */
    public String used(BudgetStatus status) {
        String spent = amount(status.budget(), status.spent());
        return status.allowance() > 0
                ? texts.say("budget.used", spent, amount(status.budget(), status.allowance()))
                : texts.say("budget.used.alone", spent);
    }

    /** Says why nothing is allowed: what is owed from before has used it up, or it was moved away. */
    private String beyondNothing(BudgetStatus status, String period) {
        Budget budget = status.budget();
        String spent = amount(budget, status.spent());
        long own = status.allowance() - status.carriedIn();
        if (status.carriedIn() >= 0) {
            return sentence("budget.course.nothing", period, spent);
        }
        String deficit = amount(budget, -status.carriedIn());
        return own > 0
                ? sentence("budget.course.owed", period, deficit, amount(budget, own), spent)
                : sentence("budget.course.owed.nothing", period, deficit, spent);
    }

    /** Says in words what becomes of what is left, or lacking, at the end of a period. */
    public String rollover(Budget budget, Rollover rule) {
        String kind = "." + budget.period();
        if (budget.period() == PeriodKind.TOTAL) {
            return texts.say("budget.rollover.TOTAL");
        }
        String surplus = !rule.surplus()
                ? texts.say("budget.rollover.lost" + kind)
                : rule.expiresAfterPeriods().isPresent()
                        ? texts.count(
                                "budget.rollover.for" + kind,
                                rule.expiresAfterPeriods().getAsInt())
                        : texts.say("budget.rollover.kept" + kind);
        String most = rule.maxCarry().isPresent()
                ? " "
                        + texts.say(
                                "budget.rollover.most",
                                amount(budget, rule.maxCarry().getAsLong()))
                : "";
        String deficit = texts.say((rule.deficit() ? "budget.rollover.owed" : "budget.rollover.forgiven") + kind);
        return surplus + most + " " + deficit;
    }

    private String sentence(String key, Object... arguments) {
        String said = texts.say(key, arguments);
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
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
