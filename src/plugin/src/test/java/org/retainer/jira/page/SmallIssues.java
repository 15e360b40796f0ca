package org.retainer.jira.page;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.hours.Worklog;
import org.retainer.jira.hours.BrowsableIssues;

/** The issues of a test; nobody may browse the secret ones. */
record SmallIssues(FakeWorklogFeed jira, Set<Long> secretIssues) implements BrowsableIssues {
    @Override
    public Optional<Long> byKey(Viewer viewer, String issueKey) {
        return jira.issueIds().stream()
                .filter(id -> jira.issue(id).orElseThrow().key().equals(issueKey))
                .filter(id -> !secretIssues.contains(id))
                .findFirst();
    }

    @Override
    public Set<Long> browsable(Viewer viewer, Collection<Long> issueIds) {
        Set<Long> open = new HashSet<>(issueIds);
        open.removeAll(secretIssues);
        return open;
    }

    @Override
    public boolean mayReadComment(Viewer viewer, Worklog worklog) {
        return !worklog.isRestricted();
    }
}
