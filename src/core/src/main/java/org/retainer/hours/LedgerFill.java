package org.retainer.hours;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
    private static final long LEAST_OF_A_SWEEP = 500;
    /** A sweep of many issues takes so many minutes: twenty hours. */
    private static final long STEPS_OF_A_SWEEP = 20 * 60;

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
     * Walks as a job, but only a part of the way, so that the walk is spread over the day; then it pauses the job. Meant to
     * be called about every minute.
     */
    public void sweep(JobRun run) {
        run(run, Math.max(LEAST_OF_A_SWEEP, run.job().total() / STEPS_OF_A_SWEEP));
    }

    private void run(JobRun run, long atMost) {
        String cursor = run.job().cursor();
        FillCursor start = cursor.isEmpty() ? FillCursor.begin(clock.instant()) : FillCursor.parse(cursor);
        long total = cursor.isEmpty() ? countIssues() : run.job().total();
        boolean first = memory.reconciledUpTo().isEmpty();
        Function<Collection<Long>, Findings> look = first ? sync::takeIn : sync::syncIssues;
        Walked walked = new Walked(run.job().done());
        walk(look, start, step -> {
            walked.add(step);
            run.found(step.findings());
            run.report(walked.done, Math.max(walked.done, total), step.cursor().toString());
            if (walked.asked >= atMost) {
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
        walk(sync::syncIssues, start, step -> parts.add(step.findings()));
        memory.walkedUpTo(start.start());
        return parts.stream().reduce(Findings.NONE, Findings::plus);
    }

    private long countIssues() {
        return feed.projects().stream()
                .mapToLong(project -> feed.issuesOf(project).size())
                .sum();
    }

    private void walk(Function<Collection<Long>, Findings> look, FillCursor start, Consumer<Step> progress) {
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
                cursor = cursor.at(project, issues.get(issues.size() - 1));
                progress.accept(new Step(issues.size(), issues.size(), found, cursor));
            }
        }
        takeOutVanished(cursor, progress);
    }

    /** Takes out what stands on issues that Jira does not know any more. */
    private void takeOutVanished(FillCursor walked, Consumer<Step> progress) {
        FillCursor cursor = walked.behindAllProjects();
        List<Long> known = ledger.issueIdsAfter(cursor.issueId(), KNOWN_AT_ONCE);
        while (!known.isEmpty()) {
            Set<Long> there = feed.issues(known).stream().map(IssueFacts::id).collect(Collectors.toSet());
            List<Long> vanished =
                    known.stream().filter(id -> !there.contains(id)).toList();
            Findings found = vanished.isEmpty() ? Findings.NONE : takeOut(vanished);
            cursor = cursor.at(cursor.projectId(), known.get(known.size() - 1));
            progress.accept(new Step(0, known.size(), found, cursor));
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

    /**
     * A step of a walk.
     *
     * @param done how many of Jira's issues are done with it
     * @param asked how many issues Jira was asked about
     * @param cursor where the next step begins
     */
    private record Step(int done, int asked, Findings findings, FillCursor cursor) {}

    /** How far a walk has come. */
    private static final class Walked {
        private long done;
        private long asked;

        Walked(long done) {
            this.done = done;
        }

        void add(Step step) {
            done += step.done();
            asked += step.asked();
        }
    }
}
