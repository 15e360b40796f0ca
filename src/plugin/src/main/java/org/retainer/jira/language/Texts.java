package org.retainer.jira.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retainer.refusal.Complaint;

/**
 * The sentences of one language. They are read from our own bundle of exactly that language: neither the JVM's locale nor
 * another bundle ever stands in.
 */
public final class Texts {
    private static final Map<Language, Texts> ALL = load();
    private static final String GROUPING_SPACE = "\u00a0";

    private final Language language;
    private final Map<String, String> sentences;

    private Texts(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    public static Texts in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The names of all sentences. */
    public Set<String> keys() {
        return sentences.keySet();
    }

    /**
     * Says a sentence; <code>{0}</code>, <code>{1}</code> … stand for the arguments.
     *
     * @throws IllegalArgumentException when the bundle has no such sentence
     */
    public String say(String key, Object... arguments) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("No sentence " + key + " in " + language.code());
        }
        return fill(sentence, arguments);
    }

    /** Says what a constant is called: the sentence {@code <prefix>.<constant>}. */
    public String named(String prefix, Object constant) {
        return say(prefix + "." + constant);
    }

    /** Says a sentence with a number in the plural form that it asks for: {@code <key>.one}, {@code .few} and so on. */
    public String count(String key, long number) {
        return say(key + "." + language.pluralForm(number), number(number));
    }

    /** Writes a whole number in groups of three: 1,234 in English, 1 234 in Russian. */
    public String number(long number) {
        StringBuilder text = new StringBuilder(Long.toString(Math.abs(number)));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, language == Language.RUSSIAN ? GROUPING_SPACE : ",");
        }
        return number < 0 ? "-" + text : text.toString();
    }

    /** Says what is wrong. */
    public String complaint(Complaint complaint) {
        String key = "refusal." + complaint.message();
        return sentences.containsKey(key)
                ? say(key, complaint.arguments().toArray())
                : say("refusal.unspecific", complaint.message());
    }

    private static String fill(String sentence, Object... arguments) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < sentence.length()) {
            char letter = sentence.charAt(at);
            if (letter == '{' && at + 2 < sentence.length() && sentence.charAt(at + 2) == '}') {
                int index = sentence.charAt(at + 1) - '0';
                text.append(index < arguments.length ? plain(arguments[index]) : "");
                at += 3;
            } else {
                text.append(letter);
                at++;
            }
        }
        return text.toString();
    }

    private static String plain(Object argument) {
        return argument instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(argument);
    }

    private static Map<Language, Texts> load() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Texts(language, read("texts_" + language.code() + ".properties")));
        }
        return all;
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The jar lacks " + file);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.forEach((key, value) -> sentences.put(key.toString(), value.toString()));
        return sentences;
    }
}
