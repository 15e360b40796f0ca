package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words of the pages in one language; Russian for Russian readers, English for all others. */
public final class Messages {
    private static final Messages ENGLISH = new Messages("messages.properties", Locale.ENGLISH);
    private static final Messages RUSSIAN = new Messages("messages_ru.properties", Locale.forLanguageTag("ru"));

    private final Map<String, String> texts = new TreeMap<>();
    private final Locale locale;

    private Messages(String file, Locale locale) {
        this.locale = locale;
        Properties properties = new Properties();
        try (InputStream bytes = Messages.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }

    /** Answers the words for readers of a language. */
    public static Messages in(Locale language) {
        return language != null && language.getLanguage().equals("ru") ? RUSSIAN : ENGLISH;
    }

    /** The language of these words. */
    public Locale locale() {
        return locale;
    }

    /** All texts by key. */
    Map<String, String> texts() {
        return texts;
    }

    /**
     * Answers a text with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws IllegalArgumentException for a key that no bundle has
     */
    public String get(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        for (int at = 0; at < values.length; at++) {
            text = text.replace("{" + at + "}", String.valueOf(values[at]));
        }
        return text;
    }
}
