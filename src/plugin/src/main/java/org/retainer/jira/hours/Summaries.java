package org.retainer.jira.hours;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.access.Viewer;
import org.retainer.account.Projects;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourGroup;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourTotal;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.IssueVisibility;

/** Sums hours by group and gives the groups the names that people know. */
public final class Summaries {
    private final HourLedger ledger;
    private final People people;
    private final Projects projects;
    private final IssueVisibility visibility;

    public Summaries(HourLedger ledger, People people, Projects projects, IssueVisibility visibility) {
        this.ledger = ledger;
        this.people = people;
        this.projects = projects;
        this.visibility = visibility;
    }

    /** Sums by group, sorted by key as plain text: issue key, user name, day, month, project key. */
    public Summary of(Viewer viewer, HourFilter filter, Grouping grouping) {
        List<HourGroup> found = ledger.groups(filter, grouping);
        Function<String, Name> naming = naming(viewer, grouping, found);
        Map<Name, HourTotal> totals = new HashMap<>();
        found.forEach(group -> totals.merge(naming.apply(group.id()), group.total(), HourTotal::plus));
        List<Group> groups = totals.entrySet().stream()
                .map(named -> new Group(named.getKey().key(), named.getKey().label(), named.getValue()))
                .sorted(Comparator.comparing(Group::key))
                .toList();
        HourTotal total = groups.stream().map(Group::total).reduce(HourTotal.ZERO, HourTotal::plus);
        return new Summary(total, groups);
    }

    private Function<String, Name> naming(Viewer viewer, Grouping grouping, List<HourGroup> groups) {
        return switch (grouping) {
            case ISSUE -> issues(viewer, groups);
            case PERSON -> id -> {
                Person person = people.byKey(id);
                return new Name(person.name(), person.displayName());
            };
            case PROJECT -> id -> projects.byId(Long.parseLong(id))
                    .map(project -> new Name(project.key(), project.name()))
                    .orElse(new Name(id, id));
            case DAY, MONTH, COMPONENT, ACTIVITY -> id -> new Name(id, id);
        };
    }

    private Function<String, Name> issues(Viewer viewer, List<HourGroup> groups) {
        Set<Long> ids = new HashSet<>();
        groups.forEach(group -> ids.add(Long.valueOf(group.id())));
        Set<Long> browsable = visibility.browsable(viewer, ids);
        Map<String, Name> names = new HashMap<>();
        for (IssueFacts issue : ledger.issues(ids)) {
            names.put(
                    String.valueOf(issue.id()),
                    new Name(issue.key(), browsable.contains(issue.id()) ? issue.summary() : ""));
        }
        return id -> Optional.ofNullable(names.get(id)).orElse(new Name(id, ""));
    }

    /** The sums of a filter, and of each group. */
    public record Summary(HourTotal total, List<Group> groups) {}

    /** One group under the name that people know. */
    public record Group(String key, String label, HourTotal total) {}

    private record Name(String key, String label) {}
}
