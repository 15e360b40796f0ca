package org.retainer.jira.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.hours.IssueFacts;
import org.retainer.plan.OpenIssues;

/** The open issues of a test: all that are neither done nor secret, whatever account they belong to. */
public final class SmallOpenIssues implements OpenIssues {
    public final Set<Long> done = new HashSet<>();

    private final FakeWorklogFeed jira;
    private final Set<Long> secret;

    SmallOpenIssues(FakeWorklogFeed jira, Set<Long> secret) {
        this.jira = jira;
        this.secret = secret;
    }

    @Override
    public Found of(Viewer viewer, Account account, String text, int limit) {
        List<OpenIssue> open = jira.issues(jira.issueIds()).stream()
                .filter(issue -> !done.contains(issue.id()) && !secret.contains(issue.id()))
                .filter(issue -> (issue.key() + " " + issue.summary())
                        .toLowerCase(Locale.ROOT)
                        .contains(text.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(IssueFacts::id).reversed())
                .map(issue -> new OpenIssue(issue.id(), issue.key(), issue.summary(), OptionalLong.of(3_600)))
                .toList();
        return new Found(open.subList(0, Math.min(limit, open.size())), open.size() <= limit);
    }

    @Override
    public Set<Long> done(Collection<Long> issueIds) {
        Set<Long> found = new HashSet<>(issueIds);
        found.retainAll(done);
        return found;
    }
}
