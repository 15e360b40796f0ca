package org.retainer.jira.language;

import java.util.Locale;
import java.util.Optional;

/** The languages that people read. */
public enum Language {
    ENGLISH("en"),
    RUSSIAN("ru");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Chooses the language for a locale of the host: Russian for Russian, English for all others. */
    public static Language of(Locale locale) {
        return locale != null && RUSSIAN.code.equals(locale.getLanguage()) ? RUSSIAN : ENGLISH;
    }

    /** Finds a language by its code, {@code en} or {@code ru}. */
    public static Optional<Language> byCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The two-letter code, as in {@code lang="ru"}. */
    public String code() {
        return code;
    }

    /**
     * Names the plural form of a whole number: {@code one} or {@code other} in English; {@code one}, {@code few} or
     * {@code many} in Russian (1 час, 2 часа, 5 часов, 11 часов, 21 час).
     */
    public String pluralForm(long number) {
        long count = Math.abs(number);
        if (this == ENGLISH) {
            return count == 1 ? "one" : "other";
        }
        long unit = count % 10;
        long teen = count % 100;
        if (unit == 1 && teen != 11) {
            return "one";
        }
        return unit >= 2 && unit <= 4 && (teen < 12 || teen > 14) ? "few" : "many";
    }
}
