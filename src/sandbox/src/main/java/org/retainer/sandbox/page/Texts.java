package org.retainer.sandbox.page;

import java.util.Locale;
import org.retainer.sandbox.translation.Translations;

/** The texts of a page in one language, for templates. */
public final class Texts {
    private final Translations translations;
    private final Locale locale;

    Texts(Translations translations, Locale locale) {
        this.translations = translations;
        this.locale = locale;
    }

    public String get(String key) {
        return translations.text(locale, key);
    }

    public String get(String key, Object argument) {
        return translations.text(locale, key, argument);
    }
}
