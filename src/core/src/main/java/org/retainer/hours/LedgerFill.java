package org.retainer.hours;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.job.Findings;
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

    /** Walks as a job, as fast as it goes. When nothing has been filled before, the ledger counts as filled from then on. */
    public void run(JobRun run) {
        run(run, Long.MAX_VALUE);
    }

    /**
     * Walks as a job, and pauses it after some issues: the next run goes on there.
     *
     * @param atMost how many issues to look at before the pause, about
     */
    public void run(JobRun run, long atMost) {
        String cursor = run.job().cursor();
        FillCursor start = cursor.isEmpty() ? FillCursor.begin(clock.instant()) : FillCursor.parse(cursor);
        long total = cursor.isEmpty() ? countIssues() : run.job().total();
        boolean first = memory.reconciledUpTo().isEmpty();
        long already = run.job().done();
        Function<Collection<Long>, Findings> look = first ? sync::takeIn : sync::syncIssues;
        walk(look, start, (issues, found, at) -> {
            long done = already + issues;
            run.found(found);
            run.report(done, Math.max(done, total), at.toString());
            if (issues >= atMost) {
                run.pause();
            }
        });
        if (first) {
            memory.reconciledUpTo(start.start());
        }
        memory.walkedUpTo(start.start());
    }

    /** Walks everything at once, outside of any job. Answers what was found. */
    Findings walkAll() {
        List<Findings> parts = new ArrayList<>();
        FillCursor start = FillCursor.begin(clock.instant());
        walk(sync::syncIssues, start, (issues, found, at) -> parts.add(found));
        memory.walkedUpTo(start.start());
        return parts.stream().reduce(Findings.NONE, Findings::plus);
    }

    private long countIssues() {
        return feed.projects().stream()
                .mapToLong(project -> feed.issuesOf(project).size())
                .sum();
    }

    private void walk(Function<Collection<Long>, Findings> look, FillCursor start, Progress progress) {
        long done = 0;
        FillCursor cursor = start;
        for (long project : feed.projects()) {
            if (start.isBehind(project)) {
                continue;
            }
            List<Long> ahead = feed.issuesOf(project).stream()
                    .filter(issue -> !start.isBehind(project, issue))
                    .toList();
            for (List<Long> issues : Chunks.of(ahead, ISSUES_AT_ONCE)) {
                Findings found = look.apply(issues);
                done += issues.size();
                cursor = cursor.at(project, issues.get(issues.size() - 1));
                progress.at(done, found, cursor);
            }
        }
        takeOutVanished(done, cursor, progress);
    }

    /** Takes out what stands on issues that Jira does not know any more. */
    private void takeOutVanished(long before, FillCursor walked, Progress progress) {
        long done = before;
        FillCursor cursor = walked.behindAllProjects();
        List<Long> known = ledger.issueIdsAfter(cursor.issueId(), KNOWN_AT_ONCE);
        while (!known.isEmpty()) {
            Set<Long> there = feed.issues(known).stream().map(IssueFacts::id).collect(Collectors.toSet());
            List<Long> vanished =
                    known.stream().filter(id -> !there.contains(id)).toList();
            Findings found = vanished.isEmpty() ? Findings.NONE : takeOut(vanished);
            cursor = cursor.at(cursor.projectId(), known.get(known.size() - 1));
            progress.at(done, found, cursor);
            known = ledger.issueIdsAfter(cursor.issueId(), KNOWN_AT_ONCE);
        }
    }

    private Findings takeOut(List<Long> vanished) {
        Findings found = sync.sync(ledger.rowsOfIssues(vanished).stream()
                .map(row -> row.placement().worklogId())
                .toList());
        transactions.run(() -> {
            Set<Long> held = ledger.rowsOfIssues(vanished).stream()
                    .map(row -> row.placement().issueId())
                    .collect(Collectors.toSet());
            ledger.forget(vanished.stream().filter(id -> !held.contains(id)).toList());
        });
        return found;
    }

    @FunctionalInterface
    private interface Progress {
        /**
         * Hears of a step.
         *
         * @param issues how many issues this walk has looked at so far
         * @param found what this step has found
         */
        void at(long issues, Findings found, FillCursor cursor);
    }
}
