package org.retainer.jira.alert;

import java.time.LocalDate;
import org.joda.money.Money;
import org.retainer.alert.Alert;
import org.retainer.alert.AlertKind;
import org.retainer.budget.BudgetUnit;
import org.retainer.jira.language.Amounts;
import org.retainer.jira.language.Dates;
import org.retainer.jira.language.Texts;
import org.retainer.time.HoursAndMinutes;
import org.retainer.time.Period;

/** Says what an alert is about, in one language. */
public final class AlertWords {
    private final Texts texts;
    private final Dates dates;
    private final Amounts amounts;

    public AlertWords(Texts texts) {
        this.texts = texts;
        this.dates = new Dates(texts);
        this.amounts = new Amounts(texts);
    }

    /** Says it in a few words, for subjects and headings: what is over, at risk, or used up to where. */
    public String title(Alert alert) {
        if (alert.isOver()) {
            return texts.say("alert.title.over", alert.budgetName(), amount(alert, -alert.remaining()), period(alert));
        }
        return alert.kind() == AlertKind.FORECAST
                ? texts.say("alert.title.forecast", alert.budgetName(), amount(alert, alert.allowance()), period(alert))
                : texts.say(
                        "alert.title.used",
                        alert.budgetName(),
                        alert.percent().orElse(alert.threshold()),
                        period(alert));
    }

    /** Says what is used of what, and what is left. */
    public String used(Alert alert) {
        String spent = amount(alert, alert.spent());
        String allowance = amount(alert, alert.allowance());
        if (alert.allowance() < 0) {
            return texts.say("alert.used.owed", spent, amount(alert, -alert.allowance()));
        }
        if (alert.allowance() == 0) {
            return texts.say("alert.used.nothing", spent);
        }
        return alert.isOver()
                ? texts.say("alert.used.over", spent, allowance, amount(alert, -alert.remaining()))
                : texts.say("alert.used.left", spent, allowance, amount(alert, alert.remaining()));
    }

    /** Says where it is heading; empty when that is not known or no more than what is used. */
    public String heading(Alert alert) {
        if (alert.forecast().isEmpty() || alert.forecast().getAsLong() <= alert.spent()) {
            return "";
        }
        long forecast = alert.forecast().getAsLong();
        return alert.headsOver()
                ? texts.say("alert.heading.over", amount(alert, forecast), amount(alert, forecast - alert.allowance()))
                : texts.say("alert.heading.within", amount(alert, forecast));
    }

    /** Names the period: the month, the days, or since when. */
    public String period(Alert alert) {
        Period days = alert.period().days();
        return days.to().equals(LocalDate.MAX) ? texts.say("alert.since", dates.day(days.from())) : dates.title(days);
    }

    private String amount(Alert alert, long amount) {
        return alert.unit() == BudgetUnit.HOURS
                ? HoursAndMinutes.readable(amount)
                : amounts.of(Money.ofMinor(alert.currency(), amount));
    }
}
