package org.retainer.jira.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.audit.AuditEntry;
import org.retainer.jira.language.Texts;
import org.retainer.time.HoursAndMinutes;

/** Says changes in words of a language. What it has no word for, it shows as the log has it. */
public final class AuditWords {
    private static final Pattern STEP = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}: )?(.+?)( \\(.*\\))?");
    private static final Set<String> PEOPLE = Set.of("lead", "team", "person", "user", "by");
    private static final Set<String> CONSTANTS = Set.of("status", "category", "mood");
    private static final String NO_VALUE = "-";
    /** What the log has instead of texts and addresses that it must not keep. */
    private static final String WITHHELD = "***";

    private final Texts texts;
    private final People people;
    private final AuditSubjects.Known known;

    public AuditWords(Texts texts, People people, AuditSubjects.Known known) {
        this.texts = texts;
        this.people = people;
        this.known = known;
    }

    /** Names who made a change: also people who are gone, and the product itself. */
    public String who(AuditEntry entry) {
        return entry.by().isEmpty()
                ? texts.say("audit.by.product")
                : people.byKey(entry.by()).displayName();
    }

    public String object(String kind) {
        return word("audit.object." + kind, kind);
    }

    public String what(String action) {
        return word("audit.what." + action, action);
    }

    /** Lists what differs between before and after, by the fields' names in the language. */
    public List<Change> changes(AuditEntry entry) {
        Set<String> fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            String before = value(field, entry.before());
            String after = value(field, entry.after());
            if (!before.equals(after)) {
                changes.add(new Change(field(entry.object(), field), before, after));
            }
        }
        return changes;
    }

    /** Names a field: as its object calls it, otherwise as all do. */
    private String field(String object, String field) {
        return word("audit.field." + object + "." + field, word("audit.field." + field, field));
    }

    private String value(String field, Map<String, String> fields) {
        String text = fields.getOrDefault(field, "");
        if (text.isEmpty() || text.equals(NO_VALUE)) {
            return "";
        }
        if (known.hides(field, text)) {
            return texts.say("audit.account.hidden");
        }
        if (PEOPLE.contains(field)) {
            return steps(text, key -> people.byKey(key).displayName());
        }
        if (CONSTANTS.contains(field)) {
            return steps(text, constant -> word(field + "." + constant, constant));
        }
        if (field.equals("rounding")) {
            return steps(text, this::rounding);
        }
        if ((field.equals("seconds") || field.endsWith("Seconds")) && text.matches("-?\\d{1,18}")) {
            return HoursAndMinutes.readable(Long.parseLong(text));
        }
        if (field.equals("language")) {
            return steps(text, language -> word("language." + language, language));
        }
        return switch (text) {
            case WITHHELD -> texts.say("audit.withheld");
            case "true" -> texts.say("audit.yes");
            case "false" -> texts.say("audit.no");
            default -> text;
        };
    }

    private String rounding(String minutesAndMode) {
        String[] parts = minutesAndMode.split(" ");
        return parts[0].equals("0") || parts.length < 2
                ? texts.say("rounding.none")
                : parts[0] + " " + word("rounding." + parts[1], parts[1]);
    }

    /** Answers the fields for programs: users by name, accounts by key. */
    Map<String, String> plain(Map<String, String> fields) {
        Map<String, String> plain = new TreeMap<>();
        fields.forEach((field, text) -> {
            if (known.hides(field, text)) {
                plain.put(field, NO_VALUE);
            } else {
                plain.put(field, PEOPLE.contains(field) ? steps(text, this::login) : text);
            }
        });
        return plain;
    }

    private String login(String key) {
        Person person = people.byKey(key);
        return person.name();
    }

    /** Translates each part of a history such as {@code anna; 2026-11-21: boris}, or of a list. */
    private static String steps(String text, UnaryOperator<String> translate) {
        return Arrays.stream(text.split("; "))
                .map(part -> {
                    Matcher step = STEP.matcher(part);
                    return step.matches()
                            ? or(step.group(1)) + translate.apply(step.group(2)) + or(step.group(3))
                            : part;
                })
                .collect(Collectors.joining("; "));
    }

    private static String or(String group) {
        return group == null ? "" : group;
    }

    private String word(String key, String absent) {
        return texts.keys().contains(key) ? texts.say(key) : absent;
    }

    /** One changed field; empty texts stand for no value. */
    public record Change(String field, String before, String after) {}
}
