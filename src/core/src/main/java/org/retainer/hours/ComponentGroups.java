package org.retainer.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Groups by component: an issue of several components stands under the first by name. The id of a group is the component's
 * name, empty for issues without any.
 */
public final class ComponentGroups {
    private ComponentGroups() {}

    /** Folds groups by issue. */
    public static List<HourGroup> fold(List<HourGroup> byIssue, Function<Collection<Long>, List<IssueFacts>> issues) {
        Map<String, HourTotal> totals = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        issues.apply(byIssue.stream().map(group -> Long.valueOf(group.id())).toList())
                .forEach(issue -> names.put(issue.id(), nameOf(issue)));
        for (HourGroup group : byIssue) {
            totals.merge(names.getOrDefault(Long.valueOf(group.id()), ""), group.total(), HourTotal::plus);
        }
        List<HourGroup> folded = new ArrayList<>();
        totals.forEach((name, total) -> folded.add(new HourGroup(name, total)));
        return folded;
    }

    /** Answers the name of the component that an issue stands under, empty for none. */
    public static String nameOf(IssueFacts issue) {
        return issue.components().isEmpty() ? "" : issue.components().get(0).name();
    }
}
