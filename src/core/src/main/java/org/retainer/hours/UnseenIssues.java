package org.retainer.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.transaction.Transactions;
import org.retainer.transaction.WriteConflict;

/**
 * Takes in worklogs that the ledger has most likely never seen: writes them without looking first. In a first fill looking
 * for what is not there would be most of the work, the more so on a database that has not counted the young tables yet.
 */
final class UnseenIssues {
    private final LedgerRows ledger;
    private final WorklogFeed feed;
    private final RuleChangeLog changes;
    private final Transactions transactions;
    private final RowPlacing placing;
    private final Set<Long> remembered = new HashSet<>();

    UnseenIssues(
            LedgerRows ledger, WorklogFeed feed, RuleChangeLog changes, Transactions transactions, RowPlacing placing) {
        this.ledger = ledger;
        this.feed = feed;
        this.changes = changes;
        this.transactions = transactions;
        this.placing = placing;
    }

    /**
     * Writes worklogs that were listed a moment ago.
     *
     * @return false when something of them was there already, or a change of rules was committed meanwhile: they have to be
     *     looked at then
     */
    boolean take(Collection<Worklog> listed) {
        Map<Long, Worklog> said = new LinkedHashMap<>();
        listed.forEach(worklog -> said.put(worklog.id(), worklog));
        Map<Long, IssueFacts> facts = facts(listed);
        said.values().removeIf(worklog -> !facts.containsKey(worklog.issueId()));
        try {
            long used = transactions.once(() -> write(said, facts));
            remembered.addAll(facts.keySet());
            return changes.latest() <= used;
        } catch (WriteConflict present) {
            return false;
        }
    }

    private long write(Map<Long, Worklog> said, Map<Long, IssueFacts> facts) {
        List<IssueWrite> news = facts.values().stream()
                .filter(issue -> !remembered.contains(issue.id()))
                .map(issue -> new IssueWrite(Optional.empty(), issue))
                .toList();
        if (!news.isEmpty()) {
            ledger.remember(news);
        }
        RowPlacing.Placed placed = placing.place(said.keySet(), said, facts);
        List<LedgerWrite> writes = new ArrayList<>();
        said.forEach(
                (id, worklog) -> writes.add(new LedgerWrite(Optional.empty(), Optional.of(worklog), placed.of(id))));
        ledger.write(writes);
        return placed.changeNumber();
    }

    private Map<Long, IssueFacts> facts(Collection<Worklog> listed) {
        Set<Long> issueIds = new HashSet<>();
        listed.forEach(worklog -> issueIds.add(worklog.issueId()));
        Map<Long, IssueFacts> facts = new HashMap<>();
        feed.issues(issueIds).forEach(issue -> facts.put(issue.id(), issue));
        return facts;
    }
}
