package org.retainer.hours;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.retainer.job.JobRun;
import org.retainer.transaction.Transactions;

/**
 * Walks all of Jira, project by project and issue by issue, and makes the ledger say the same: the first fill, a rebuild,
 * and the daily look that finds what no event told. People's decisions and locks stay. An interrupted walk goes on where it
 * was.
 */
public final class LedgerFill {
    private static final int ISSUES_AT_ONCE = 200;
    private static final int KNOWN_AT_ONCE = 500;

    private final LedgerRows ledger;
    private final WorklogFeed feed;
    private final LedgerSync sync;
    private final LedgerMemory memory;
    private final Transactions transactions;
    private final Clock clock;

    public LedgerFill(
            LedgerRows ledger,
            WorklogFeed feed,
            LedgerSync sync,
            LedgerMemory memory,
            Transactions transactions,
            Clock clock) {
        this.ledger = ledger;
        this.feed = feed;
        this.sync = sync;
        this.memory = memory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Walks as a job. When nothing has been filled before, the ledger counts as filled from then on. */
    public void run(JobRun run) {
        String cursor = run.job().cursor();
        FillCursor start = cursor.isEmpty() ? FillCursor.begin(clock.instant()) : FillCursor.parse(cursor);
        long total = feed.projects().stream()
                .mapToLong(project -> feed.issuesOf(project).size())
                .sum();
        boolean first = memory.reconciledUpTo().isEmpty();
        Consumer<Collection<Long>> look = first ? sync::takeIn : sync::syncIssues;
        walk(look, start, run.job().done(), (done, at) -> run.report(done, Math.max(done, total), at.toString()));
        if (first) {
            memory.reconciledUpTo(start.start());
        }
    }

    /** Walks everything at once, outside of any job. */
    void walkAll() {
        walk(sync::syncIssues, FillCursor.begin(clock.instant()), 0, (done, at) -> {});
    }

    private void walk(Consumer<Collection<Long>> look, FillCursor start, long alreadyDone, Progress progress) {
        FillCursor cursor = start;
        long done = alreadyDone;
        for (long project : feed.projects()) {
            List<Long> ahead = feed.issuesOf(project).stream()
                    .filter(issue -> !start.isBehind(project, issue))
                    .toList();
            for (List<Long> issues : Chunks.of(ahead, ISSUES_AT_ONCE)) {
                look.accept(issues);
                done += issues.size();
                cursor = cursor.at(project, issues.get(issues.size() - 1));
                progress.at(done, cursor);
            }
        }
        takeOutVanished(done, cursor, progress);
    }

    /** Takes out what stands on issues that Jira does not know any more. */
    private void takeOutVanished(long done, FillCursor cursor, Progress progress) {
        List<Long> known = ledger.issueIdsAfter(0, KNOWN_AT_ONCE);
        while (!known.isEmpty()) {
            Set<Long> there = feed.issues(known).stream().map(IssueFacts::id).collect(Collectors.toSet());
            List<Long> vanished =
                    known.stream().filter(id -> !there.contains(id)).toList();
            if (!vanished.isEmpty()) {
                takeOut(vanished);
            }
            progress.at(done, cursor);
            known = ledger.issueIdsAfter(known.get(known.size() - 1), KNOWN_AT_ONCE);
        }
    }

    private void takeOut(List<Long> vanished) {
        sync.sync(ledger.rowsOfIssues(vanished).stream()
                .map(row -> row.placement().worklogId())
                .toList());
        transactions.run(() -> {
            Set<Long> held = ledger.rowsOfIssues(vanished).stream()
                    .map(row -> row.placement().issueId())
                    .collect(Collectors.toSet());
            ledger.forget(vanished.stream().filter(id -> !held.contains(id)).toList());
        });
    }

    @FunctionalInterface
    private interface Progress {
        void at(long done, FillCursor cursor);
    }
}
