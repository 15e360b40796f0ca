package org.retainer.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.LongConsumer;
import org.retainer.activity.Activity;
import org.retainer.activity.ActivityMapping;

/** Changes at random what kind of work issues are, and what activities people see in it. */
final class RandomKinds {
    private static final List<String> NAMES = List.of("Design", "SEO", "Texts");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 20);

    private final Random random;
    private final FakeWorklogFeed feed;
    private final LongConsumer tell;

    /** @param tell of an issue that has changed */
    RandomKinds(Random random, FakeWorklogFeed feed, LongConsumer tell) {
        this.random = random;
        this.feed = feed;
        this.tell = tell;
    }

    void changeIssue(long issueId) {
        if (random.nextBoolean()) {
            feed.traits(issueId, new IssueTraits(List.of(any(), any()), any()));
        } else {
            String name = any();
            feed.components(issueId, List.of(new IssueComponent(NAMES.indexOf(name) + 1L, name)));
        }
        tell.accept(issueId);
    }

    void changeMapping(Engine node) {
        List<String> rest = new ArrayList<>(NAMES);
        List<Activity> activities = new ArrayList<>();
        while (!rest.isEmpty() && random.nextInt(4) > 0) {
            String name = rest.remove(random.nextInt(rest.size()));
            activities.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new Activity(name, List.of(name), List.of(), List.of());
                        case 1 -> new Activity(name, List.of(), List.of(name), List.of());
                        default -> new Activity(name, List.of(), List.of(), List.of(name));
                    });
        }
        LocalDate from = FIRST.plusDays(random.nextInt(25));
        node.settings.change(
                Engine.ADMIN,
                OptionalLong.empty(),
                settings -> settings.withActivities(settings.activities().from(from, ActivityMapping.of(activities))));
    }

    private String any() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
