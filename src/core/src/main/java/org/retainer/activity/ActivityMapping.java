package org.retainer.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.retainer.refusal.Complaint;
import org.retainer.refusal.Refusal;

/**
 * By which components, labels and issue types the activity of an hour is known. A component decides before a label, a
 * label before the issue type; what no activity names has none. Immutable.
 */
public final class ActivityMapping {
    /** Knows no activity. */
    public static final ActivityMapping NONE = ActivityMapping.of(List.of());

    private final List<Activity> activities;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> byComponent = new HashMap<>();
    private final Map<String, String> byLabel = new HashMap<>();
    private final Map<String, String> byIssueType = new HashMap<>();

    private ActivityMapping(List<Activity> activities) {
        this.activities = List.copyOf(activities);
    }

    /**
     * Makes a mapping in which each component, label and issue type leads to one activity only.
     *
     * @param activities in the order in which people see them
     * @throws Refusal 400 for an activity without a name and for names that stand there twice, naming each place
     */
    public static ActivityMapping of(List<Activity> activities) {
        ActivityMapping mapping = new ActivityMapping(activities);
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < activities.size(); i++) {
            mapping.take(activities.get(i), "activities[" + i + "].", complaints);
        }
        if (!complaints.isEmpty()) {
            throw Refusal.invalid(complaints);
        }
        return mapping;
    }

    public List<Activity> activities() {
        return activities;
    }

    /**
     * Finds the activity of an issue.
     *
     * @param components in the order in which they decide: the first that is known does, and the same for labels
     * @return its name, empty when there is none
     */
    public String activityOf(Collection<String> components, Collection<String> labels, String issueType) {
        return first(components, byComponent)
                .or(() -> first(labels, byLabel))
                .or(() -> first(List.of(issueType), byIssueType))
                .orElse("");
    }

    /** Finds the way in which an activity's name is written here, whatever the case in which it is asked for. */
    public Optional<String> spelling(String name) {
        return Optional.ofNullable(names.get(Activity.compared(name)));
    }

    private static Optional<String> first(Collection<String> shown, Map<String, String> known) {
        return shown.stream()
                .map(name -> known.get(Activity.compared(name)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void take(Activity activity, String place, List<Complaint> complaints) {
        if (activity.name().isEmpty()) {
            complaints.add(Complaint.about(place + "name", "required"));
        } else if (activity.name().codePoints().noneMatch(Character::isLetterOrDigit)) {
            complaints.add(Complaint.about(place + "name", "activity.name.form"));
        } else if (names.putIfAbsent(Activity.compared(activity.name()), activity.name()) != null) {
            complaints.add(Complaint.about(place + "name", "settings.twice", activity.name()));
        }
        claim(activity, activity.components(), byComponent, place + "components", complaints);
        claim(activity, activity.labels(), byLabel, place + "labels", complaints);
        claim(activity, activity.issueTypes(), byIssueType, place + "issueTypes", complaints);
    }

    private static void claim(
            Activity activity,
            List<String> wanted,
            Map<String, String> taken,
            String field,
            List<Complaint> complaints) {
        for (String name : wanted) {
            String holder = taken.putIfAbsent(Activity.compared(name), activity.name());
            if (holder != null) {
                complaints.add(Complaint.about(field, "activity.taken", name, holder));
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityMapping that && activities.equals(that.activities);
    }

    @Override
    public int hashCode() {
        return activities.hashCode();
    }

    @Override
    public String toString() {
        return activities.toString();
    }
}
