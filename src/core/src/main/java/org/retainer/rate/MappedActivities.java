package org.retainer.rate;

import java.util.List;
import java.util.stream.Stream;
import org.retainer.activity.Activities;
import org.retainer.activity.Activity;

/** The activities that the settings name, those of former mappings included: rates reach back. */
public final class MappedActivities implements RateActivities {
    private final Activities activities;

    public MappedActivities(Activities activities) {
        this.activities = activities;
    }

    @Override
    public List<String> names() {
        return activities.stored().steps().stream()
                .map(step -> step.value().activities().stream().map(Activity::name))
                .reduce((older, newer) -> Stream.concat(newer, older))
                .orElseThrow()
                .distinct()
                .toList();
    }
}
