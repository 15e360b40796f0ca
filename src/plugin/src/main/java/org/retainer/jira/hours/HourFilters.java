package org.retainer.jira.hours;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Projects;
import org.retainer.hours.ComponentGroups;
import org.retainer.hours.EntryState;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourSource;
import org.retainer.hours.IssueFacts;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.refusal.Refusal;
import org.retainer.setting.InstallationSettings;

/** Reads which entries are asked for. */
public final class HourFilters {
    /** Stands for no activity: the name of none. */
    public static final String NO_ACTIVITY = "-";

    private static final int MOST_ISSUES = 2_000;
    private static final int MOST_ACTIVITIES = 100;

    private final People people;
    private final BrowsableIssues issues;
    private final Projects projects;
    private final HourLedger ledger;
    private final InstallationSettings settings;

    public HourFilters(
            People people,
            BrowsableIssues issues,
            Projects projects,
            HourLedger ledger,
            InstallationSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
        this.people = people;
        this.issues = issues;
        this.projects = projects;
    }

    /**
     * Reads {@code from} and {@code to}, which are required, and {@code billable}, {@code state}, {@code late},
     * {@code manual}, {@code source}, {@code person}, {@code issue}, {@code project}, {@code component} (the name under which
     * a summary shows the entries), {@code activity} (repeatable; an empty one, or {@link #NO_ACTIVITY}, for entries of none).
     */
    public HourFilter read(Asker asker, long accountId, Parameters parameters) {
        HourFilter filter = HourFilter.of(accountId, parameters.period())
                .withBillable(parameters.bool("billable"))
                .withState(parameters.choice("state", EntryState.class))
                .withLate(parameters.bool("late"))
                .withManual(parameters.bool("manual"))
                .withSource(parameters.choice("source", HourSource.class))
                .withAuthor(parameters.text("person").map(this::author))
                .withIssue(parameters.text("issue").map(key -> issue(asker, key)))
                .withProject(parameters.text("project").map(key -> project(asker, key)))
                .withActivities(activities(parameters));
        return parameters.text("component").map(name -> under(name, filter)).orElse(filter);
    }

    /** Leaves only the issues that stand under a component: components are no property of entries. */
    private HourFilter under(String component, HourFilter filter) {
        List<Long> issueIds = ledger.groups(filter, Grouping.ISSUE).stream()
                .map(group -> Long.valueOf(group.id()))
                .toList();
        Set<Long> found = ledger.issues(issueIds).stream()
                .filter(issue -> ComponentGroups.nameOf(issue).equalsIgnoreCase(component))
                .map(IssueFacts::id)
                .collect(Collectors.toSet());
        if (found.size() > MOST_ISSUES) {
            throw Refusal.invalid("component", "component.issues", MOST_ISSUES);
        }
        return filter.withIssues(found);
    }

    /** An activity is found in any case, and in each of the spellings that it ever had. */
    private Optional<Set<String>> activities(Parameters parameters) {
        if (!parameters.has("activity")) {
            return Optional.empty();
        }
        List<String> asked = parameters.all("activity");
        if (asked.size() > MOST_ACTIVITIES) {
            throw Refusal.invalid("activity", "list.long", MOST_ACTIVITIES);
        }
        Set<String> wanted = new HashSet<>();
        for (String name : asked) {
            wanted.add(name.equals(NO_ACTIVITY) ? "" : name);
            settings.current().activities().steps().forEach(step -> step.value()
                    .spelling(name)
                    .ifPresent(wanted::add));
        }
        if (parameters.hasEmpty("activity")) {
            wanted.add("");
        }
        return Optional.of(wanted);
    }

    private String author(String name) {
        return people.byName(name).map(Person::key).orElseThrow(() -> Refusal.invalid("person", "user.absent", name));
    }

    private long issue(Asker asker, String key) {
        return issues.byKey(asker.viewer(), key).orElseThrow(() -> Refusal.invalid("issue", "issue.absent", key));
    }

    private long project(Asker asker, String key) {
        return projects.byKey(key, asker.viewer())
                .orElseThrow(() -> Refusal.invalid("project", "project.absent", key))
                .id();
    }
}
