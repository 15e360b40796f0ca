package org.retainer.jira.json;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Money in JSON: {@code {"amount":"1250.00","currency":"RUB"}}, the amount as a text. */
public final class MoneyJson {
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final Set<String> FIELDS = Set.of(AMOUNT, CURRENCY);
    /** The longest text that is worth matching: a sign, 13 digits, a point and the decimals of any currency. */
    private static final int LONGEST = 30;

    private MoneyJson() {}

    /**
     * Reads money of either sign, with at most 13 digits before the point and as many behind it as its currency has;
     * complains at {@code name.amount} or {@code name.currency} with the accepted form.
     */
    public static Optional<Money> read(Fields fields, String name) {
        return fields.object(name, FIELDS).flatMap(MoneyJson::read);
    }

    private static Optional<Money> read(Fields money) {
        Optional<CurrencyUnit> currency = currency(money);
        String amount = money.requiredText(AMOUNT, LONGEST);
        if (currency.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        int decimals = currency.get().getDecimalPlaces();
        if (!form(decimals).matcher(amount).matches()) {
            money.complain(
                    AMOUNT, "money.form", Money.zero(currency.get()).getAmount().add(BigDecimal.valueOf(1250)));
            return Optional.empty();
        }
        return Optional.of(Money.of(currency.get(), new BigDecimal(amount)));
    }

    private static Optional<CurrencyUnit> currency(Fields money) {
        String code = money.requiredText(CURRENCY, LONGEST);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException unknown) {
            money.complain(CURRENCY, "currency.form", code);
            return Optional.empty();
        }
    }

    private static Pattern form(int decimals) {
        return Pattern.compile(decimals == 0 ? "-?\\d{1,13}" : "-?\\d{1,13}(\\.\\d{1," + decimals + "})?");
    }

    /** Writes money with all the decimals of its currency. */
    public static Json write(Money money) {
        return Json.object()
                .with(AMOUNT, money.getAmount().toPlainString())
                .with(CURRENCY, money.getCurrencyUnit().getCode());
    }
}
