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
    private static final Duration SWEEP_EVERY = Duration.ofHours(24);
    private static final Duration RECALCULATE_AT_MOST = Duration.ofHours(12);

    private final HourLedger reader;
    private final LedgerFill fill;
    private final Reconciliation reconciliation;
    private final Recalculation recalculation;
    private final TotalsUpkeep totals;
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
            LedgerFill fill,
            Reconciliation reconciliation,
            Recalculation recalculation,
            TotalsUpkeep totals,
            LedgerMemory memory,
            RuleChangeLog changes,
            Jobs jobs,
            JobRuns runs,
            Executor background,
            Clock clock) {
        this.reader = reader;
        this.fill = fill;
        this.reconciliation = reconciliation;
        this.recalculation = recalculation;
        this.totals = totals;
        this.memory = memory;
        this.changes = changes;
        this.jobs = jobs;
        this.runs = runs;
        this.background = background;
        this.clock = clock;
    }

    /** Does what is due; meant to be called about every minute. Long walks go to the background. */
    public void tick() {
        if (memory.reconciledUpTo().isEmpty()) {
            startFirstFill();
        } else {
            runs.brief(Job.Kind.RECONCILE, reconciliation::run);
            runs.resume(Job.Kind.REBUILD).ifPresent(this::walk);
            sweepWhenDue();
        }
        if (!changes.pending().isEmpty()) {
            background.execute(() -> recalculation.runFor(RECALCULATE_AT_MOST));
        }
        totals.run();
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
                filling.or(() -> rebuilding).or(() -> recalculating));
    }

    @Override
    public Job reconcile() {
        return inBackground(
                Job.Kind.RECONCILE,
                run -> background.execute(() -> run.perform(held -> held.found(reconciliation.run()))));
    }

    @Override
    public Job rebuild() {
        return inBackground(Job.Kind.REBUILD, this::walk);
    }

    private Job inBackground(Job.Kind kind, Consumer<JobRun> starter) {
        Optional<JobRun> begun = runs.begin(kind);
        begun.ifPresent(starter);
        return begun.map(JobRun::job)
                .or(() -> jobs.latest(kind))
                .orElseThrow(() -> new IllegalStateException("A job neither began nor runs: " + kind));
    }

    private void startFirstFill() {
        boolean cancelled = jobs.latest(Job.Kind.FIRST_FILL)
                .filter(job -> job.state() == Job.State.CANCELLED)
                .isPresent();
        if (!cancelled) {
            runs.begin(Job.Kind.FIRST_FILL).ifPresent(this::walk);
        }
    }

    private void sweepWhenDue() {
        Instant due = clock.instant().minus(SWEEP_EVERY);
        boolean sweptSince = jobs.latest(Job.Kind.SWEEP)
                        .filter(job -> !job.isRunning() && !job.isSilentSince(due))
                        .isPresent()
                || jobs.latest(Job.Kind.FIRST_FILL)
                        .filter(job -> !job.isSilentSince(due))
                        .isPresent();
        if (!sweptSince) {
            runs.begin(Job.Kind.SWEEP).ifPresent(this::walk);
        }
    }

    private void walk(JobRun run) {
        background.execute(() -> run.perform(fill::run));
    }
}
