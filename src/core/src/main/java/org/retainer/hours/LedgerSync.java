package org.retainer.hours;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.retainer.job.Findings;
import org.retainer.transaction.Transactions;

/**
 * Makes the ledger say what Jira says now. Whatever told us to look is not trusted with more than ids, so that missed,
 * doubled and reordered events do no harm.
 *
 * <p>A stored row is read before Jira is asked, and replaced only while it is still the one that was read: of two who look
 * at once, the one who saw the older state of Jira has to look again.
 */
public final class LedgerSync {
    private static final int ISSUES_AT_ONCE = 200;
    private static final int MOST_ROUNDS = 10;
    private static final long NOTHING_WRITTEN = Long.MAX_VALUE;

    private final LedgerRows ledger;
    private final WorklogFeed feed;
    private final KnownIssues issues;
    private final RuleChangeLog changes;
    private final Transactions transactions;
    private final RowPlacing placing;

    public LedgerSync(
            LedgerRows ledger,
            WorklogFeed feed,
            KnownIssues issues,
            RuleChangeLog changes,
            PlacementRulesCache rules,
            Transactions transactions) {
        this.ledger = ledger;
        this.feed = feed;
        this.issues = issues;
        this.changes = changes;
        this.transactions = transactions;
        this.placing = new RowPlacing(ledger, rules);
    }

    /** Looks at worklogs one by one; those that Jira does not know are gone. Answers what was found. */
    public Findings sync(Collection<Long> worklogIds) {
        Findings found = Findings.NONE;
        for (List<Long> chunk : Chunks.of(new TreeSet<>(worklogIds), Chunks.SIZE)) {
            found = found.plus(untilNoNewerRules(() -> {
                Map<Long, LedgerRow> seen = ledger.rows(chunk);
                Map<Long, Worklog> said = new LinkedHashMap<>();
                chunk.forEach(id -> feed.worklog(id).ifPresent(worklog -> said.put(id, worklog)));
                return new Look(chunk, seen, said).write(true);
            }));
        }
        return found;
    }

    /** Looks at issues and all their worklogs, and at what the ledger has of them besides. Answers what was found. */
    public Findings syncIssues(Collection<Long> issueIds) {
        List<Worklog> listed = listed(issueIds);
        Findings found = absorb(listed);
        lookAtQuiet(issueIds, listed);
        Set<Long> there = listed.stream().map(Worklog::id).collect(Collectors.toSet());
        return found.plus(sync(ledger.rowsOfIssues(issueIds).stream()
                .map(row -> row.placement().worklogId())
                .filter(id -> !there.contains(id))
                .toList()));
    }

    /** Looks at known issues of which no worklog was listed: what is written on them counts for others too. */
    private void lookAtQuiet(Collection<Long> issueIds, List<Worklog> listed) {
        Set<Long> quiet = new HashSet<>(issueIds);
        listed.forEach(worklog -> quiet.remove(worklog.issueId()));
        Set<Long> known = ledger.issueRows(quiet).keySet();
        if (!known.isEmpty()) {
            transactions.run(() -> issues.look(known, IssueAccountTrail.SOMEBODY));
        }
    }

    /**
     * Takes in all worklogs of issues that the ledger has most likely never seen; what it has seen is looked at. Answers how
     * many: all of them were missing, which is no difference worth counting.
     */
    Findings takeIn(Collection<Long> issueIds) {
        List<Worklog> listed = listed(issueIds);
        UnseenIssues unseen = new UnseenIssues(ledger, feed, changes, transactions, placing);
        for (List<Worklog> chunk : Chunks.of(listed, Chunks.SIZE)) {
            if (!unseen.take(chunk)) {
                absorb(chunk);
            }
        }
        return Findings.looked(listed.size());
    }

    private List<Worklog> listed(Collection<Long> issueIds) {
        List<Worklog> listed = new ArrayList<>();
        issueIds.forEach(id -> listed.addAll(feed.worklogsOf(id)));
        return listed;
    }

    /**
     * Looks at an issue after it has changed, and at its sub-tasks and the issues of which it is the epic; costs next to
     * nothing when nothing of interest has.
     */
    public void issueChanged(long issueId) {
        for (List<Long> chunk : Chunks.of(issues.changedAround(issueId), ISSUES_AT_ONCE)) {
            syncIssues(chunk);
        }
    }

    /**
     * Takes in worklogs that were listed a moment ago. New ones are written as listed: nobody who knew more has written
     * them since, else they were not new. Those that differ from the ledger are looked at again one by one. Answers what was
     * found.
     */
    Findings absorb(Collection<Worklog> listed) {
        Findings found = Findings.NONE;
        for (List<Worklog> chunk : Chunks.of(listed, Chunks.SIZE)) {
            Map<Long, Worklog> said = new LinkedHashMap<>();
            chunk.forEach(worklog -> said.put(worklog.id(), worklog));
            Set<Long> differing = new HashSet<>();
            found = found.plus(untilNoNewerRules(() -> {
                Look look = new Look(said.keySet(), ledger.rows(said.keySet()), new LinkedHashMap<>(said));
                Outcome outcome = look.write(false);
                differing.clear();
                differing.addAll(look.differing);
                return outcome;
            }));
            found = found.plus(sync(differing).differencesOnly());
        }
        return found;
    }

    /**
     * Repeats a look when a change of rules was committed meanwhile: the recalculation that follows a change cannot see rows
     * that are committed after it.
     */
    private Findings untilNoNewerRules(Supplier<Outcome> look) {
        Findings found = Findings.NONE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Outcome outcome = transactions.run(look);
            found = round == 0
                    ? outcome.findings()
                    : found.plus(outcome.findings().differencesOnly());
            if (outcome.changeNumber() == NOTHING_WRITTEN || changes.latest() <= outcome.changeNumber()) {
                break;
            }
        }
        return found;
    }

    /** What a look has found, and the number of the change of rules that it has written with. */
    private record Outcome(Findings findings, long changeNumber) {}

    /** What the ledger had, then what Jira said. */
    private final class Look {
        private final Collection<Long> ids;
        private final Map<Long, LedgerRow> seen;
        private final Map<Long, Worklog> said;
        private final List<Long> differing = new ArrayList<>();

        Look(Collection<Long> ids, Map<Long, LedgerRow> seen, Map<Long, Worklog> said) {
            this.ids = ids;
            this.seen = seen;
            this.said = said;
        }

        /**
         * Writes what differs.
         *
         * @param replace whether present rows are replaced; otherwise they are only noted as differing
         * @return what was written, and the number of the change of rules that was computed with
         */
        Outcome write(boolean replace) {
            Map<Long, IssueFacts> facts = facts();
            said.values().removeIf(worklog -> !facts.containsKey(worklog.issueId()));
            RowPlacing.Placed placed = placing.place(ids, said, facts);
            List<LedgerWrite> writes = new ArrayList<>();
            Findings found = Findings.looked(ids.size());
            for (long id : ids) {
                Optional<LedgerRow> row = Optional.ofNullable(seen.get(id));
                Optional<Worklog> worklog = Optional.ofNullable(said.get(id));
                Placement placement = placed.of(id);
                if (row.isPresent() && row.get().says(worklog, placement)) {
                    continue;
                }
                if (replace || row.isEmpty()) {
                    LedgerWrite write = new LedgerWrite(row, worklog, placement);
                    writes.add(write);
                    found = found.plus(write.difference());
                } else {
                    differing.add(id);
                }
            }
            if (writes.isEmpty()) {
                return new Outcome(found, NOTHING_WRITTEN);
            }
            ledger.write(writes);
            return new Outcome(found, placed.changeNumber());
        }

        private Map<Long, IssueFacts> facts() {
            Set<Long> issueIds = said.values().stream().map(Worklog::issueId).collect(Collectors.toSet());
            return issues.look(issueIds, IssueAccountTrail.SOMEBODY);
        }
    }
}
