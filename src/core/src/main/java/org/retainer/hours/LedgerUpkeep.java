package org.retainer.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.retainer.job.Job;
import org.retainer.job.JobRun;
import org.retainer.job.JobRuns;
import org.retainer.job.Jobs;

/** Keeps the ledger right by itself, and is the way to make it look again. */
public final class LedgerUpkeep implements LedgerControl {
    private static final Duration RECALCULATE_AT_MOST = Duration.ofHours(12);

    private final HourLedger reader;
    private final Walks walks;
    private final Reconciliation reconciliation;
    private final Recalculation recalculation;
    private final TotalsUpkeep totals;
    private final Housekeeping housekeeping;
    private final LedgerMemory memory;
    private final RuleChangeLog changes;
    private final Jobs jobs;
    private final JobRuns runs;
    private final Executor background;
    private final Clock clock;
    private final AtomicReference<Instant> lastEvent = new AtomicReference<>();

    /** @param background runs long work; one that refuses work when the host goes down */
    public LedgerUpkeep(
            HourLedger reader,
            Walks walks,
            Reconciliation reconciliation,
            Recalculation recalculation,
            TotalsUpkeep totals,
            Housekeeping housekeeping,
            LedgerMemory memory,
            RuleChangeLog changes,
            Jobs jobs,
            JobRuns runs,
            Executor background,
            Clock clock) {
        this.reader = reader;
        this.walks = walks;
        this.reconciliation = reconciliation;
        this.recalculation = recalculation;
        this.totals = totals;
        this.housekeeping = housekeeping;
        this.memory = memory;
        this.changes = changes;
        this.jobs = jobs;
        this.runs = runs;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Does what is due; meant to be called about every minute. Long walks go to the background. What fails does not keep the
     * rest from being done.
     *
     * @throws RuntimeException the first failure, when all has been tried
     */
    public void tick() {
        Attempts attempts = new Attempts();
        if (memory.reconciledUpTo().isEmpty()) {
            attempts.at(walks::startFirstFill);
        } else {
            attempts.at(() ->
                    runs.brief(Job.Kind.RECONCILE, () -> reconciliation.run().findings()));
            attempts.at(() -> runs.resume(Job.Kind.RECONCILE).ifPresent(this::reconcile));
            attempts.at(walks::goOn);
        }
        attempts.at(() -> background.execute(() -> recalculation.runFor(RECALCULATE_AT_MOST)));
        attempts.at(totals::run);
        attempts.at(housekeeping::run);
        attempts.end();
    }

    /** Notes that the host has told of a change. */
    public void eventSeen() {
        lastEvent.set(clock.instant());
    }

    @Override
    public Status status() {
        Optional<Instant> reconciled = memory.reconciledUpTo();
        Optional<Job> rebuilding = jobs.latest(Job.Kind.REBUILD).filter(Job::isRunning);
        Optional<Job> recalculating = jobs.latest(Job.Kind.RECALCULATE).filter(Job::isRunning);
        Optional<Job> filling = jobs.latest(Job.Kind.FIRST_FILL).filter(Job::isRunning);
        Optional<Job> catchingUp = jobs.latest(Job.Kind.CATCH_UP).filter(Job::isRunning);
        State state = State.UP_TO_DATE;
        if (reconciled.isEmpty()) {
            state = State.FILLING;
        } else if (rebuilding.isPresent()) {
            state = State.REBUILDING;
        } else if (!changes.pending().isEmpty()) {
            state = State.RECALCULATING;
        }
        return new Status(
                state,
                reader.size(),
                Optional.ofNullable(lastEvent.get()),
                reconciled,
                reconciled.map(moment ->
                        Math.max(0, Duration.between(moment, clock.instant()).toSeconds())),
                filling.or(() -> rebuilding).or(() -> recalculating).or(() -> catchingUp));
    }

    @Override
    public Job reconcile() {
        return inBackground(Job.Kind.RECONCILE, this::reconcile);
    }

    @Override
    public Job rebuild() {
        return inBackground(Job.Kind.REBUILD, walks::walk);
    }

    private Job inBackground(Job.Kind kind, Consumer<JobRun> starter) {
        Optional<JobRun> begun = runs.begin(kind);
        begun.ifPresent(starter);
        return begun.map(JobRun::job)
                .or(() -> jobs.latest(kind))
                .orElseThrow(() -> new IllegalStateException("A job neither began nor runs: " + kind));
    }

    /** Somebody who asks wants everything to be right at the end: what the lists do not tell is looked for at once. */
    private void reconcile(JobRun run) {
        background.execute(() -> run.perform(held -> {
            if (!held.job().cursor().isEmpty() || !reconcileList(held)) {
                walks.walkAll(held);
            }
        }));
    }

    private boolean reconcileList(JobRun run) {
        Reconciliation.Result result = reconciliation.run();
        run.found(result.findings());
        return result.whole();
    }

    /** Does one thing after the other, whatever fails. */
    private static final class Attempts {
        private RuntimeException first;

        void at(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }

        void end() {
            if (first != null) {
                throw first;
            }
        }
    }
}
