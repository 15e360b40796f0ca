package org.retainer.jira.page;

import java.util.Optional;
import org.joda.money.Money;
import org.retainer.jira.language.Amounts;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.margin.Margin;

/** A margin in words of a language. What is unknown is an empty text. */
public final class MarginFigures {
    private final Texts texts;
    private final Amounts amounts;
    private final Margin margin;

    MarginFigures(Texts texts, Margin margin) {
        this.texts = texts;
        this.amounts = new Amounts(texts);
        this.margin = margin;
    }

    public String revenue() {
        return written(margin.revenue());
    }

    public String cost() {
        return written(margin.cost());
    }

    public String left() {
        return written(margin.margin());
    }

    /** Tells whether more was spent than earned. */
    public boolean negative() {
        return margin.margin().filter(Money::isNegative).isPresent();
    }

    /** Writes the percentage with its decimal. */
    public String percent() {
        return margin.percent()
                .map(percent -> texts.language() == Language.RUSSIAN
                        ? percent.toPlainString().replace('.', ',') + "\u00a0%"
                        : percent.toPlainString() + "%")
                .orElse("");
    }

    public String valueAtRates() {
        return written(margin.valueAtRates());
    }

    public String perHour() {
        return written(margin.revenuePerHour());
    }

    /** Fees and overages, empty when there are none. */
    public String fixed() {
        return margin.fixed().isZero() ? "" : amounts.of(margin.fixed());
    }

    public long seconds() {
        return margin.work().cost().seconds();
    }

    public long billableSeconds() {
        return margin.work().billable().seconds();
    }

    public long unratedSeconds() {
        return margin.unratedSeconds();
    }

    public long costUnratedSeconds() {
        return margin.costUnratedSeconds();
    }

    private String written(Optional<Money> amount) {
        return amount.map(amounts::of).orElse("");
    }
}
