package org.retainer.jira.hours;

import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Projects;
import org.retainer.hours.EntryState;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourSource;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.refusal.Refusal;

/** Reads which entries are asked for. */
public final class HourFilters {
    private final People people;
    private final BrowsableIssues issues;
    private final Projects projects;

    public HourFilters(People people, BrowsableIssues issues, Projects projects) {
        this.people = people;
        this.issues = issues;
        this.projects = projects;
    }

    /**
     * Reads {@code from} and {@code to}, which are required, and {@code billable}, {@code state}, {@code late},
     * {@code manual}, {@code source}, {@code person}, {@code issue}, {@code project}.
     */
    public HourFilter read(Asker asker, long accountId, Parameters parameters) {
        return HourFilter.of(accountId, parameters.period())
                .withBillable(parameters.bool("billable"))
                .withState(parameters.choice("state", EntryState.class))
                .withLate(parameters.bool("late"))
                .withManual(parameters.bool("manual"))
                .withSource(parameters.choice("source", HourSource.class))
                .withAuthor(parameters.text("person").map(this::author))
                .withIssue(parameters.text("issue").map(key -> issue(asker, key)))
                .withProject(parameters.text("project").map(key -> project(asker, key)));
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
