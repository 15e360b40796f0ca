package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.retainer.activity.Activity;
import org.retainer.activity.ActivityMapping;
import org.retainer.jira.page.AccountForm.Row;
import org.retainer.time.History;

/** What the form of activities shows. */
final class ActivityValues {
    private ActivityValues() {}

    /** Offers today for a change, or the day of a change that is still to come, so that saving does not hurry it. */
    static Map<String, Object> of(Visit visit, History<ActivityMapping> history, LocalDate today) {
        List<History.Step<ActivityMapping>> steps = new ArrayList<>(history.steps());
        Collections.reverse(steps);
        LocalDate latest = steps.get(0).from();
        return Map.of(
                "activities",
                        history.latest().activities().stream()
                                .map(ActivityValues::row)
                                .toList(),
                "activitiesFrom", latest.isAfter(today) ? latest : today,
                "activitySteps", steps.stream().map(step -> shown(visit, step)).toList());
    }

    private static Row row(Activity activity) {
        return new Row(
                activity.name(),
                String.join("\n", activity.components()),
                String.join("\n", activity.labels()),
                String.join("\n", activity.issueTypes()));
    }

    private static Step shown(Visit visit, History.Step<ActivityMapping> step) {
        return new Step(
                step.from().equals(LocalDate.MIN) ? "" : visit.dates().day(step.from()),
                step.value().activities().stream().map(Activity::name).collect(Collectors.joining(", ")));
    }

    /**
     * What held from a day on.
     *
     * @param since empty for since ever
     */
    public record Step(String since, String names) {}
}
