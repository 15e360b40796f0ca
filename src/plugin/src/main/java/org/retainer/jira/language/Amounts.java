package org.retainer.jira.language;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;

/** Writes money the way people read it: 18 400 ₽, 1 234,50 ₽, €1,234.50. */
public final class Amounts {
    private static final Map<String, String> SIGNS = Map.of(
            "RUB", "₽", "USD", "$", "EUR", "€", "GBP", "£", "KZT", "₸", "UAH", "₴", "ILS", "₪", "INR", "₹", "TRY", "₺");
    private static final Set<String> SIGN_FIRST = Set.of("USD", "EUR", "GBP", "ILS", "INR");
    private static final String SPACE = "\u00a0";
    private static final String MINUS = "\u2212";

    private final Texts texts;

    public Amounts(Texts texts) {
        this.texts = texts;
    }

    /** Writes an amount with the sign of its currency, or its code. Decimals are left out when all of them are 0. */
    public String of(Money money) {
        String code = money.getCurrencyUnit().getCode();
        String sign = SIGNS.getOrDefault(code, code);
        String number = number(money.abs());
        boolean signFirst = texts.language() == Language.ENGLISH && SIGN_FIRST.contains(code);
        return (money.isNegative() ? MINUS : "") + (signFirst ? sign + number : number + SPACE + sign);
    }

    private String number(Money money) {
        int decimals = money.getCurrencyUnit().getDecimalPlaces();
        BigInteger[] parts =
                BigInteger.valueOf(money.getAmountMinorLong()).divideAndRemainder(BigInteger.TEN.pow(decimals));
        String whole = texts.number(parts[0].longValueExact());
        if (parts[1].signum() == 0) {
            return whole;
        }
        String rest = parts[1].toString();
        return whole + (texts.language() == Language.RUSSIAN ? "," : ".") + "0".repeat(decimals - rest.length()) + rest;
    }
}
