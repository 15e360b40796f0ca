package org.retainer.jira.portfolio;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.retainer.jira.language.Amounts;
import org.retainer.jira.language.Dates;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.portfolio.Diagnosis;
import org.retainer.portfolio.Reason;
import org.retainer.time.HoursAndMinutes;

/** Says why a client does not stand well. */
public final class ReasonWords {
    private static final int OVER_AND_NAME = 2;

    private final Texts texts;
    private final Dates dates;
    private final Amounts amounts;

    public ReasonWords(Texts texts) {
        this.texts = texts;
        this.dates = new Dates(texts);
        this.amounts = new Amounts(texts);
    }

    public List<String> of(Diagnosis diagnosis) {
        return diagnosis.reasons().stream().map(this::of).toList();
    }

    private String of(Reason reason) {
        Object[] words = reason.arguments().stream().map(this::plain).toArray();
        boolean owed = reason.code() == Reason.Code.BUDGET_OVER && words.length > OVER_AND_NAME;
        return texts.say("portfolio.reason." + reason.code() + (owed ? ".owed" : ""), words);
    }

    private Object plain(Object argument) {
        if (argument instanceof Duration duration) {
            return HoursAndMinutes.readable(duration.toSeconds());
        } else if (argument instanceof Money money) {
            return amounts.of(money);
        } else if (argument instanceof LocalDate day) {
            return dates.dayShort(day);
        } else if (argument instanceof BigDecimal number) {
            String plain = number.toPlainString();
            return texts.language() == Language.RUSSIAN ? plain.replace('.', ',') : plain;
        }
        return argument;
    }
}
