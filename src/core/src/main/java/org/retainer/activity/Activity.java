package org.retainer.activity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One activity, and what an issue shows it by. Any of the names will do; they are compared without regard to case and to
 * spaces around them, and stand there once.
 *
 * @param name what people call it, at most {@link #LONGEST} characters
 */
public record Activity(String name, List<String> components, List<String> labels, List<String> issueTypes) {
    /** The longest name, in characters. */
    public static final int LONGEST = 100;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    public Activity {
        name = CONTROLS.matcher(Objects.requireNonNull(name, "name"))
                .replaceAll(" ")
                .strip();
        components = stripped(components);
        labels = stripped(labels);
        issueTypes = stripped(issueTypes);
    }

    private static List<String> stripped(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .filter(unseen(new HashSet<>()))
                .toList();
    }

    private static Predicate<String> unseen(Set<String> seen) {
        return name -> seen.add(compared(name));
    }

    /** Brings a name into the form in which names are compared. */
    static String compared(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
