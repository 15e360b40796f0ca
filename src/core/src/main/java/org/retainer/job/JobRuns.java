package org.retainer.job;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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
