package org.retainer.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lets one runner do a kind of work: one per node, and by the claims in {@link Jobs} one in the cluster. */
public final class JobRuns {
    /** A runner that has not reported for so long is taken to be dead. */
    public static final Duration SILENCE = Duration.ofMinutes(2);

    private final Jobs jobs;
    private final String owner;
    private final Clock clock;
    private volatile boolean stopping;
    private final Set<Job.Kind> here = EnumSet.noneOf(Job.Kind.class);

    /** @param owner the name of this node */
    public JobRuns(Jobs jobs, String owner, Clock clock) {
        this.jobs = jobs;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Begins a kind of work, or goes on with one whose runner is gone. Whoever gets it must {@linkplain JobRun#perform
     * perform} it; empty when somebody else is at it.
     */
    public Optional<JobRun> begin(Job.Kind kind) {
        return claim(kind, true);
    }

    /** Goes on with a kind of work whose runner is gone; empty when there is none. */
    public Optional<JobRun> resume(Job.Kind kind) {
        return claim(kind, false);
    }

    /** Lets running work pause at its next report; it goes on when this node is back. */
    public void stop() {
        stopping = true;
    }

    public Optional<Job> latest(Job.Kind kind) {
        return jobs.latest(kind);
    }

    /**
     * Does work that is too short to be a job, and notes what it has found; may run beside others of its kind.
     *
     * @throws RuntimeException what the work has thrown
     */
    public void brief(Job.Kind kind, Supplier<Findings> work) {
        Instant started = clock.instant();
        Findings findings;
        try {
            findings = work.get();
        } catch (RuntimeException failure) {
            noteFailure(kind, started, failure);
            throw failure;
        }
        jobs.note(kind, owner, Job.State.DONE, "", findings, started, clock.instant());
    }

    /** The failure itself tells more than that it could not be noted: a database that is away does both. */
    private void noteFailure(Job.Kind kind, Instant started, RuntimeException failure) {
        try {
            jobs.note(kind, owner, Job.State.FAILED, JobRun.FAILED, Findings.NONE, started, clock.instant());
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private Optional<JobRun> claim(Job.Kind kind, boolean startNew) {
        synchronized (here) {
            if (!here.add(kind)) {
                return Optional.empty();
            }
        }
        Optional<Job> job = Optional.empty();
        try {
            job = jobs.takeOver(kind, owner, clock.instant().minus(SILENCE), clock.instant());
            if (job.isEmpty() && startNew) {
                Jobs.Started started = jobs.start(kind, owner, clock.instant());
                job = started.isNew() ? Optional.of(started.job()) : Optional.empty();
            }
            return job.map(claimed -> new JobRun(jobs, claimed, owner, clock, () -> stopping, () -> release(kind)));
        } finally {
            if (job.isEmpty()) {
                release(kind);
            }
        }
    }

    private void release(Job.Kind kind) {
        synchronized (here) {
            here.remove(kind);
        }
    }
}
