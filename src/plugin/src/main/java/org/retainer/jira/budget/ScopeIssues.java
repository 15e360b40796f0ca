package org.retainer.jira.budget;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.retainer.access.Viewer;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.WorklogFeed;
import org.retainer.jira.hours.BrowsableIssues;
import org.retainer.jira.json.Fields;

/** The issues of a budget's scope: people name them by key, budgets keep their ids. */
final class ScopeIssues {
    private final BrowsableIssues issues;
    private final WorklogFeed feed;
    private final Viewer viewer;

    ScopeIssues(BrowsableIssues issues, WorklogFeed feed, Viewer viewer) {
        this.issues = issues;
        this.feed = feed;
        this.viewer = viewer;
    }

    /** Reads keys of issues that the viewer may browse, or that are in the scope already. */
    Set<Long> read(Fields given, String name, int most, Set<Long> present) {
        Map<String, Long> known = new TreeMap<>();
        keys(feed, present).forEach((id, key) -> known.put(key, id));
        Set<Long> ids = new TreeSet<>();
        List<String> keys = given.texts(name, most, 255);
        for (String key : keys) {
            Optional<Long> id = Optional.ofNullable(known.get(key)).or(() -> issues.byKey(viewer, key));
            if (id.isEmpty()) {
                given.complain(name + "[" + keys.indexOf(key) + "]", "issue.absent", key);
            }
            id.ifPresent(ids::add);
        }
        return ids;
    }

    /** Finds the keys of issues by id; those that are gone are left out. */
    static Map<Long, String> keys(WorklogFeed feed, Collection<Long> ids) {
        Map<Long, String> keys = new TreeMap<>();
        if (!ids.isEmpty()) {
            for (IssueFacts issue : feed.issues(ids)) {
                keys.put(issue.id(), issue.key());
            }
        }
        return keys;
    }
}
