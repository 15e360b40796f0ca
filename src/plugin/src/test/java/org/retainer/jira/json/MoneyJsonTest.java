package org.retainer.jira.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.Test;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

public class MoneyJsonTest {
    @Test
    public void moneyIsReadWithUpToTheDecimalsOfItsCurrency() {
        assertThat(read("{\"amount\":\"1250.00\",\"currency\":\"RUB\"}")).contains(Money.parse("RUB 1250"));
        assertThat(read("{\"amount\":\"-0.5\",\"currency\":\"EUR\"}")).contains(Money.parse("EUR -0.50"));
        assertThat(read("{\"amount\":\"9999999999999.99\",\"currency\":\"USD\"}"))
                .contains(Money.parse("USD 9999999999999.99"));
        assertThat(read("{\"amount\":\"500\",\"currency\":\"JPY\"}")).contains(Money.parse("JPY 500"));
        assertThat(read("null")).isEmpty();
    }

    @Test
    public void otherFormsAreRefusedAtTheAmount() {
        for (String amount :
                List.of("1.234", "1,50", "1e3", "+1", ".5", "1.", "12345678901234", "\u0661", "NaN", "0x1", "1 000")) {
            assertComplaint("{\"amount\":\"" + amount + "\",\"currency\":\"RUB\"}", "rate.amount", "money.form");
        }
        assertComplaint("{\"amount\":\"1.5\",\"currency\":\"JPY\"}", "rate.amount", "money.form");
        assertComplaint("{\"amount\":1250,\"currency\":\"RUB\"}", "rate.amount", "json.text");
        assertComplaint("{\"currency\":\"RUB\"}", "rate.amount", "required");
    }

    @Test
    public void currencyMustBeKnown() {
        assertComplaint("{\"amount\":\"1\",\"currency\":\"RUR!\"}", "rate.currency", "currency.form");
        assertComplaint("{\"amount\":\"1\"}", "rate.currency", "required");
        assertComplaint("\"1250 RUB\"", "rate", "json.inner");
    }

    @Test
    public void moneyIsWrittenWithAllDecimals() {
        assertThat(MoneyJson.write(Money.parse("RUB 1250")))
                .hasToString("{\"amount\":\"1250.00\",\"currency\":\"RUB\"}");
    }

    private static void assertComplaint(String money, String field, String message) {
        assertThatThrownBy(() -> read(money)).as(money).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.complaints())
                .extracting(Complaint::field, Complaint::message)
                .containsExactly(tuple(field, message)));
    }

    private static Optional<Money> read(String money) {
        Fields fields = Fields.of("{\"rate\":" + money + "}", Set.of("rate"));
        Optional<Money> read = MoneyJson.read(fields, "rate");
        fields.check();
        return read;
    }
}
