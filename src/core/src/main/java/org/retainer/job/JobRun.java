package org.retainer.job;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One runner's hold of a job. */
public final class JobRun {
    /** The message of a job that failed; the cause is in the log of the host. */
    public static final String FAILED = "job.failed";

    private final Jobs jobs;
    private final Job job;
    private final String owner;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final Runnable release;
    private Findings findings;

    JobRun(Jobs jobs, Job job, String owner, Clock clock, BooleanSupplier stopping, Runnable release) {
        this.jobs = jobs;
        this.job = job;
        this.owner = owner;
        this.clock = clock;
        this.stopping = stopping;
        this.release = release;
        this.findings = job.findings();
    }

    /** The job as it was when this runner began; its cursor says where to go on. */
    public Job job() {
        return job;
    }

    /**
     * Does the work and ends the job: done, or failed when the work throws.
     *
     * @throws RuntimeException what the work has thrown
     */
    public void perform(Consumer<JobRun> work) {
        try {
            work.accept(this);
            end(Job.State.DONE, "");
        } catch (Stopped stopped) {
            // cancelled, or another runner has it: whoever did that has written so
        } catch (Paused paused) {
            // stays running: this node goes on with it later
        } catch (RuntimeException e) {
            end(Job.State.FAILED, FAILED);
            throw e;
        } finally {
            release.run();
        }
    }

    /** Notes what a part of the work has found; stored with the next report, or at the end. */
    public void found(Findings more) {
        findings = findings.plus(more);
    }

    /** Reports progress; returns only while the work should go on. */
    public void report(long done, long total, String cursor) {
        if (!jobs.progress(job.id(), owner, done, total, cursor, findings, clock.instant())) {
            throw new Stopped();
        }
        if (stopping.getAsBoolean()) {
            pause();
        }
    }

    /** Stops here without ending the job, which stays with this node. */
    public void pause() {
        throw new Paused();
    }

    private void end(Job.State state, String message) {
        jobs.end(job.id(), owner, state, message, findings, clock.instant());
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Paused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
