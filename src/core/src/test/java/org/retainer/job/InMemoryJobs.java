package org.retainer.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Jobs in memory. */
public final class InMemoryJobs implements Jobs {
    private final Map<Long, Owned> jobs = new TreeMap<>();
    private long lastId;

    @Override
    public synchronized Started start(Job.Kind kind, String owner, Instant now) {
        Optional<Job> running = latest(kind).filter(Job::isRunning);
        if (running.isPresent()) {
            return new Started(running.get(), false);
        }
        Job job = new Job(++lastId, kind, Job.State.RUNNING, 0, 0, "", "", now, now, Findings.NONE);
        jobs.put(job.id(), new Owned(job, owner));
        return new Started(job, true);
    }

    @Override
    public synchronized Optional<Job> byId(long id) {
        return Optional.ofNullable(jobs.get(id)).map(Owned::job);
    }

    @Override
    public synchronized Optional<Job> latest(Job.Kind kind) {
        return jobs.values().stream()
                .map(Owned::job)
                .filter(job -> job.kind() == kind)
                .max(Comparator.comparingLong(Job::id));
    }

    @Override
    public synchronized List<Job> recent(Job.Kind kind, int limit) {
        return jobs.values().stream()
                .map(Owned::job)
                .filter(job -> job.kind() == kind)
                .sorted(Comparator.comparingLong(Job::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean progress(
            long id, String owner, long done, long total, String cursor, Findings findings, Instant now) {
        Owned held = jobs.get(id);
        if (!held.job().isRunning() || !held.owner().equals(owner)) {
            return false;
        }
        Job job = held.job();
        jobs.put(
                id,
                new Owned(
                        new Job(id, job.kind(), job.state(), done, total, cursor, "", job.started(), now, findings),
                        owner));
        return true;
    }

    @Override
    public synchronized void end(
            long id, String owner, Job.State state, String message, Findings findings, Instant now) {
        Owned held = jobs.get(id);
        if (held.owner().equals(owner)) {
            endRunning(held, state, message, findings, now);
        }
    }

    @Override
    public synchronized void note(
            Job.Kind kind,
            String owner,
            Job.State state,
            String message,
            Findings findings,
            Instant started,
            Instant now) {
        Job job = new Job(++lastId, kind, state, 0, 0, "", message, started, now, findings);
        jobs.put(job.id(), new Owned(job, owner));
    }

    @Override
    public synchronized void forget(Job.Kind kind, Instant endedBefore) {
        long latest = latest(kind).map(Job::id).orElse(0L);
        jobs.values()
                .removeIf(held -> held.job().kind() == kind
                        && held.job().id() != latest
                        && !held.job().isRunning()
                        && held.job().heartbeat().isBefore(endedBefore));
    }

    @Override
    public synchronized void cancel(long id, Instant now) {
        Owned held = jobs.get(id);
        endRunning(held, Job.State.CANCELLED, "", held.job().findings(), now);
    }

    @Override
    public synchronized Optional<Job> takeOver(Job.Kind kind, String owner, Instant silentSince, Instant now) {
        for (Owned held : jobs.values()) {
            Job job = held.job();
            if (job.kind() == kind
                    && job.isRunning()
                    && (held.owner().equals(owner) || job.isSilentSince(silentSince))) {
                Job taken = new Job(
                        job.id(),
                        kind,
                        job.state(),
                        job.done(),
                        job.total(),
                        job.cursor(),
                        job.message(),
                        job.started(),
                        now,
                        job.findings());
                jobs.put(job.id(), new Owned(taken, owner));
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }

    private void endRunning(Owned held, Job.State state, String message, Findings findings, Instant now) {
        Job job = held.job();
        if (job.isRunning()) {
            Job ended = new Job(
                    job.id(),
                    job.kind(),
                    state,
                    job.done(),
                    job.total(),
                    job.cursor(),
                    message,
                    job.started(),
                    now,
                    findings);
            jobs.put(job.id(), new Owned(ended, held.owner()));
        }
    }

    private record Owned(Job job, String owner) {}
}
