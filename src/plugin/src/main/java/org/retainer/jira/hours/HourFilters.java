package org.retainer.jira.hours;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.hours.EntryState;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourPage;
import org.retainer.jira.json.Days;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.refusal.Refusal;

/** Reads which entries are asked for. */
public final class HourFilters {
    private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

    private final People people;
    private final BrowsableIssues issues;

    public HourFilters(People people, BrowsableIssues issues) {
        this.people = people;
        this.issues = issues;
    }

    /** Reads {@code from} and {@code to}, which are required, and {@code billable}, {@code state}, {@code person}, {@code issue}. */
    public HourFilter read(Asker asker, long accountId, Parameters parameters) {
        return HourFilter.of(accountId, parameters.period())
                .withBillable(parameters.bool("billable"))
                .withState(parameters.choice("state", EntryState.class))
                .withAuthor(parameters.text("person").map(this::author))
                .withIssue(parameters.text("issue").map(key -> issue(asker, key)));
    }

    /** Reads which page of the list: {@code startAt}, {@code maxResults}, {@code after}. */
    public static HourPage page(Parameters parameters) {
        if (parameters.text("sort").filter(sort -> !sort.equals("day")).isPresent()) {
            throw Refusal.invalid("sort", "choice", "day");
        }
        Optional<HourPage.Cursor> after = parameters.text("after").map(HourFilters::cursor);
        return new HourPage(after, parameters.startAt(), parameters.maxResults());
    }

    /** Writes the place of an entry, to be sent back as {@code after}. */
    public static String cursor(HourPage.Cursor cursor) {
        return cursor.day() + "_" + cursor.worklogId();
    }

    private static HourPage.Cursor cursor(String text) {
        Matcher parts = CURSOR.matcher(text);
        try {
            if (parts.matches()) {
                return new HourPage.Cursor(Days.parse(parts.group(1)), Long.parseLong(parts.group(2)));
            }
        } catch (DateTimeException noDay) {
            // answered below, like any other text that is no cursor
        }
        throw Refusal.invalid("after", "cursor.form", text);
    }

    private String author(String name) {
        return people.byName(name).map(Person::key).orElseThrow(() -> Refusal.invalid("person", "user.absent", name));
    }

    private long issue(Asker asker, String key) {
        return issues.byKey(asker.viewer(), key).orElseThrow(() -> Refusal.invalid("issue", "issue.absent", key));
    }
}
