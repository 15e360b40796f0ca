package org.retainer.jira.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.Test;

public class AmountsTest {
    private final Amounts english = new Amounts(Texts.in(Language.ENGLISH));
    private final Amounts russian = new Amounts(Texts.in(Language.RUSSIAN));

    @Test
    public void amountsAreGroupedAndCarryTheSignOfTheirCurrency() {
        assertThat(russian.of(Money.parse("RUB 18400.00"))).isEqualTo("18\u00a0400\u00a0₽");
        assertThat(russian.of(Money.parse("EUR 1234.50"))).isEqualTo("1\u00a0234,50\u00a0€");
        assertThat(english.of(Money.parse("EUR 1234.50"))).isEqualTo("€1,234.50");
        assertThat(english.of(Money.parse("RUB 1234.05"))).isEqualTo("1,234.05\u00a0₽");
        assertThat(english.of(Money.parse("CHF 12.00"))).isEqualTo("12\u00a0CHF");
        assertThat(english.of(Money.parse("JPY 1200"))).isEqualTo("1,200\u00a0JPY");
    }

    @Test
    public void whatIsOwedTheOtherWayRoundHasAMinus() {
        assertThat(english.of(Money.parse("USD -0.05"))).isEqualTo("\u2212$0.05");
        assertThat(russian.of(Money.parse("RUB -1000.00"))).isEqualTo("\u22121\u00a0000\u00a0₽");
    }
}
