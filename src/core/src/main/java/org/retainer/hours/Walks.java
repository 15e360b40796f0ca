package org.retainer.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.retainer.job.Job;
import org.retainer.job.JobRun;
import org.retainer.job.JobRuns;

/**
 * Starts walks over all issues when they are due, and goes on with those whose runner is gone: the first fill, rebuilds, the
 * walk after a crowded moment, and the sweep, which is spread over the day.
 */
public final class Walks {
    /** How long after the start of one walk over everything the next sweep begins. */
    static final Duration SWEEP_EVERY = Duration.ofHours(24);

    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final LedgerFill fill;
    private final CatchUp catchUp;
    private final LedgerMemory memory;
    private final JobRuns runs;
    private final Executor background;
    private final Clock clock;

    /** @param background runs long work; one that refuses work when the host goes down */
    public Walks(
            LedgerFill fill, CatchUp catchUp, LedgerMemory memory, JobRuns runs, Executor background, Clock clock) {
        this.fill = fill;
        this.catchUp = catchUp;
        this.memory = memory;
        this.runs = runs;
        this.background = background;
        this.clock = clock;
    }

    /** Starts the first fill, or goes on with it, unless somebody has cancelled it. */
    void startFirstFill() {
        boolean cancelled = runs.latest(Job.Kind.FIRST_FILL)
                .filter(job -> job.state() == Job.State.CANCELLED)
                .isPresent();
        if (!cancelled) {
            runs.begin(Job.Kind.FIRST_FILL).ifPresent(this::walk);
        }
    }

    /** Does what is due. */
    void goOn() {
        // also the first fill: its runner may have died when all was filled, or a rebuild may have been faster
        runs.resume(Job.Kind.FIRST_FILL).ifPresent(this::walk);
        runs.resume(Job.Kind.REBUILD).ifPresent(this::walk);
        if (catchUp.isDue(clock.instant())) {
            runs.begin(Job.Kind.CATCH_UP).ifPresent(this::walk);
        } else {
            runs.resume(Job.Kind.CATCH_UP).ifPresent(this::walk);
        }
        if (isRunning(Job.Kind.SWEEP) || isSweepDue()) {
            runs.begin(Job.Kind.SWEEP).ifPresent(run -> perform(run, fill::sweep));
        }
    }

    /** Walks as fast as it goes, in the background. */
    void walk(JobRun run) {
        perform(run, fill::run);
    }

    /** Walks as a part of the work of a job. */
    void walkAll(JobRun run) {
        fill.run(run);
    }

    private void perform(JobRun run, Consumer<JobRun> work) {
        background.execute(() -> run.perform(work));
    }

    private boolean isSweepDue() {
        Instant now = clock.instant();
        boolean walked = memory.walkedUpTo()
                .filter(moment -> moment.plus(SWEEP_EVERY).isAfter(now))
                .isPresent();
        boolean mayBegin =
                runs.latest(Job.Kind.SWEEP).map(job -> mayFollow(job, now)).orElse(true);
        return !walked && mayBegin && !isRunning(Job.Kind.REBUILD) && !isRunning(Job.Kind.CATCH_UP);
    }

    /** A sweep that failed is tried again soon; one that somebody cancelled, tomorrow. */
    private static boolean mayFollow(Job sweep, Instant now) {
        return sweep.state() == Job.State.FAILED
                ? sweep.isSilentSince(now.minus(AFTER_A_FAILURE))
                : !sweep.started().plus(SWEEP_EVERY).isAfter(now);
    }

    private boolean isRunning(Job.Kind kind) {
        Optional<Job> latest = runs.latest(kind);
        return latest.filter(Job::isRunning).isPresent();
    }
}
