package org.retainer.setting;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.retainer.account.Rounding;

/**
 * What a new account begins with, where nobody says otherwise.
 *
 * @param currency offered in the form; empty to leave the choice to the form's reader
 * @param language the code of the language that its client reads
 */
public record AccountDefaults(Rounding rounding, Optional<CurrencyUnit> currency, String language) {
    public AccountDefaults {
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(language, "language");
    }
}
