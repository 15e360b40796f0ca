package org.retainer.jira.setting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.activity.Activity;
import org.retainer.activity.ActivityMapping;
import org.retainer.jira.json.Fields;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;

/** Reads by what the activity of an hour is known. */
final class ActivityReader {
    private static final String ACTIVITIES = "activities";
    private static final String FROM = "activitiesFrom";
    private static final String HISTORY = "activityHistory";
    private static final Set<String> ACTIVITY = Set.of("name", "components", "labels", "issueTypes");
    private static final Set<String> STEP = Set.of("from", ACTIVITIES);
    private static final int MOST_ACTIVITIES = 200;
    private static final int MOST_NAMES = 200;
    private static final int MOST_STEPS = 2_000;
    private static final int LONGEST_NAME = 255;
    /** Nobody logged work in Jira before there was one. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final int LATEST_IN_YEARS = 10;

    private final Fields fields;

    ActivityReader(Fields fields) {
        this.fields = fields;
    }

    /**
     * Lets other {@code activities} hold from the day {@code activitiesFrom} on: today when it is not given, since ever when
     * it is {@code null}. The history itself is only told, never taken.
     */
    History<ActivityMapping> change(History<ActivityMapping> before, LocalDate today) {
        if (!fields.has(ACTIVITIES)) {
            if (fields.has(FROM)) {
                fields.complain(FROM, "activity.from.alone");
            }
            return before;
        }
        LocalDate from = fields.has(FROM) ? from(today) : today;
        return before.from(from, mapping(fields));
    }

    /** Reads the whole history, as it is stored; settings of before there were activities know none. */
    History<ActivityMapping> stored() {
        List<History.Step<ActivityMapping>> steps = fields.list(
                HISTORY,
                MOST_STEPS,
                STEP,
                step -> new History.Step<>(step.day("from").orElse(LocalDate.MIN), mapping(step)));
        return steps.isEmpty() ? History.always(ActivityMapping.NONE) : History.of(steps);
    }

    private LocalDate from(LocalDate today) {
        Optional<LocalDate> given = fields.day(FROM);
        given.filter(day -> day.isBefore(EARLIEST) || day.isAfter(today.plusYears(LATEST_IN_YEARS)))
                .ifPresent(day ->
                        fields.complain(FROM, "activity.from.range", EARLIEST, today.plusYears(LATEST_IN_YEARS)));
        return given.orElse(LocalDate.MIN);
    }

    private static ActivityMapping mapping(Fields given) {
        List<Activity> read = given.list(
                ACTIVITIES,
                MOST_ACTIVITIES,
                ACTIVITY,
                one -> new Activity(
                        one.requiredText("name", Activity.LONGEST),
                        one.texts("components", MOST_NAMES, LONGEST_NAME),
                        one.texts("labels", MOST_NAMES, LONGEST_NAME),
                        one.texts("issueTypes", MOST_NAMES, LONGEST_NAME)));
        try {
            return ActivityMapping.of(read);
        } catch (Refusal refusal) {
            refusal.complaints().stream()
                    // what became of a missing name has been said by whoever read it
                    .filter(complaint -> !complaint.message().equals("required"))
                    .forEach(complaint -> given.complain(
                            complaint.field(),
                            complaint.message(),
                            complaint.arguments().toArray()));
            return ActivityMapping.NONE;
        }
    }
}
