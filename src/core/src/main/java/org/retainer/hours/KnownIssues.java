package org.retainer.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the ledger knows of issues, compared with what Jira says of them now. */
public final class KnownIssues {
    private final LedgerRows ledger;
    private final WorklogFeed feed;
    private final IssueAccountTrail trail;

    public KnownIssues(LedgerRows ledger, WorklogFeed feed, IssueAccountTrail trail) {
        this.ledger = ledger;
        this.feed = feed;
        this.trail = trail;
    }

    /**
     * Asks Jira for issues and remembers what is new about them, in the present transaction.
     *
     * @param by who has changed what is written on them, as far as that is known
     * @return what Jira says; issues that it does not know are left out
     */
    Map<Long, IssueFacts> look(Collection<Long> issueIds, String by) {
        Map<Long, IssueRow> known = ledger.issueRows(issueIds);
        Map<Long, IssueFacts> facts = new HashMap<>();
        List<IssueWrite> news = new ArrayList<>();
        for (IssueFacts now : feed.issues(issueIds)) {
            facts.put(now.id(), now);
            Optional<IssueRow> before = Optional.ofNullable(known.get(now.id()));
            if (!before.map(IssueRow::facts).equals(Optional.of(now))) {
                news.add(new IssueWrite(before, now));
                trail.note(
                        by,
                        now,
                        before.flatMap(row -> row.facts().ownAccounts().issue()),
                        now.ownAccounts().issue());
            }
        }
        if (!news.isEmpty()) {
            ledger.remember(news);
            markMovedWithinAccounts(news);
        }
        return facts;
    }

    /** Budgets count some components or parents only: their months are to be summed again though no entry is moved. */
    private void markMovedWithinAccounts(List<IssueWrite> news) {
        List<Long> moved = news.stream()
                .filter(write -> write.seen()
                        .map(IssueRow::facts)
                        .filter(before -> !before.components()
                                        .equals(write.facts().components())
                                || !before.parentId().equals(write.facts().parentId()))
                        .isPresent())
                .map(write -> write.facts().id())
                .toList();
        if (!moved.isEmpty()) {
            ledger.markMonthsOf(moved);
        }
    }

    /** Lists those of an issue, its sub-tasks and the issues of which it is the epic that Jira says something else of now. */
    List<Long> changedAround(long issueId) {
        Set<Long> family = new HashSet<>(ledger.kin(issueId));
        family.add(issueId);
        Map<Long, IssueRow> known = ledger.issueRows(family);
        Map<Long, IssueFacts> now = new HashMap<>();
        if (!known.isEmpty()) {
            feed.issues(known.keySet()).forEach(issue -> now.put(issue.id(), issue));
        }
        return known.values().stream()
                .map(IssueRow::facts)
                .filter(facts -> !facts.equals(now.get(facts.id())))
                .map(IssueFacts::id)
                .sorted()
                .toList();
    }
}
