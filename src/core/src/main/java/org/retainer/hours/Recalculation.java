package org.retainer.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.retainer.job.Job;
import org.retainer.job.JobRun;
import org.retainer.job.JobRuns;
import org.retainer.job.Pace;
import org.retainer.transaction.Transactions;

/**
 * Lets entries follow changes of rules: places anew, chunk by chunk and each in its own transaction, those that were
 * computed before the change. A change is done when a second look finds none. Needs nothing from Jira.
 */
public final class Recalculation {
    private final LedgerRows ledger;
    private final RuleChangeLog changes;
    private final Transactions transactions;
    private final JobRuns runs;
    private final Clock clock;
    private final Pace pace;
    private final RowPlacing placing;

    /** Makes one that goes on without a rest. */
    public Recalculation(
            LedgerRows ledger,
            RuleChangeLog changes,
            PlacementRulesCache rules,
            Transactions transactions,
            JobRuns runs,
            Clock clock) {
        this(ledger, changes, rules, transactions, runs, clock, Pace.RESTLESS);
    }

    /** @param pace how long it rests after each chunk */
    public Recalculation(
            LedgerRows ledger,
            RuleChangeLog changes,
            PlacementRulesCache rules,
            Transactions transactions,
            JobRuns runs,
            Clock clock,
            Pace pace) {
        this.ledger = ledger;
        this.changes = changes;
        this.transactions = transactions;
        this.runs = runs;
        this.clock = clock;
        this.pace = pace;
        this.placing = new RowPlacing(ledger, rules);
    }

    /**
     * Works on what is pending for a while: a few seconds right after a change, so that its author sees the effect, or as
     * long as it takes in the background. What is left stays pending.
     *
     * @return whether nothing is left
     */
    public boolean runFor(Duration atMost) {
        return follow(atMost).complete();
    }

    /** Does the same, and counts the entries that have come to another account. */
    public Followed follow(Duration atMost) {
        AtomicLong moved = new AtomicLong();
        Instant deadline = clock.instant().plus(atMost);
        // a runner may have died after its last entry and before the end of its job
        Optional<JobRun> begun =
                changes.pending().isEmpty() ? runs.resume(Job.Kind.RECALCULATE) : runs.begin(Job.Kind.RECALCULATE);
        begun.ifPresent(run -> run.perform(held -> work(held, deadline, moved)));
        return new Followed(changes.pending().isEmpty(), moved.get());
    }

    private void work(JobRun run, Instant deadline, AtomicLong moved) {
        long done = 0;
        for (List<RuleChange> pending = changes.pending(); !pending.isEmpty(); pending = changes.pending()) {
            long total = done
                    + pending.stream().mapToLong(ledger::countComputedBefore).sum();
            for (RuleChange change : pending) {
                Instant begun = clock.instant();
                Placed placed = placeSome(change);
                while (placed.rows() > 0) {
                    done += placed.rows();
                    moved.addAndGet(placed.moved());
                    run.report(done, Math.max(done, total), "");
                    if (clock.instant().isAfter(deadline)) {
                        run.pause();
                    }
                    pace.rest(Duration.between(begun, clock.instant()));
                    begun = clock.instant();
                    placed = placeSome(change);
                }
                transactions.run(() -> {
                    if (ledger.computedBefore(change, 1).isEmpty()) {
                        changes.done(change);
                    }
                });
            }
        }
    }

    private Placed placeSome(RuleChange change) {
        return transactions.run(() -> {
            List<LedgerRow> rows = ledger.computedBefore(change, Chunks.SIZE);
            Map<Long, Worklog> worklogs = new HashMap<>();
            rows.forEach(row -> row.worklog().ifPresent(worklog -> worklogs.put(worklog.id(), worklog)));
            List<Long> ids =
                    rows.stream().map(row -> row.placement().worklogId()).toList();
            RowPlacing.Placed placed = placing.place(ids, worklogs, facts(rows));
            List<LedgerWrite> writes = new ArrayList<>();
            for (LedgerRow row : rows) {
                writes.add(new LedgerWrite(
                        Optional.of(row),
                        row.worklog(),
                        placed.of(row.placement().worklogId())));
            }
            ledger.write(writes);
            long moved = rows.stream()
                    .filter(row -> placed.of(row.placement().worklogId()).accountId()
                            != row.placement().accountId())
                    .count();
            return new Placed(rows.size(), moved);
        });
    }

    private record Placed(int rows, long moved) {}

    /**
     * What has followed.
     *
     * @param complete whether nothing is left
     * @param moved entries that stand on another account now, or on none, because of whatever was pending
     */
    public record Followed(boolean complete, long moved) {}

    private Map<Long, IssueFacts> facts(List<LedgerRow> rows) {
        Set<Long> issueIds = rows.stream().map(row -> row.placement().issueId()).collect(Collectors.toSet());
        Map<Long, IssueFacts> facts = new HashMap<>();
        ledger.issueRows(issueIds).forEach((id, row) -> facts.put(id, row.facts()));
        return facts;
    }
}
