package org.retainer.jira.job;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.job.Findings;
import org.retainer.job.Job;
import org.retainer.job.Jobs;
import org.retainer.transaction.Transactions;

/** Long work in Active Objects. */
public final class AoJobs implements Jobs {
    private final ActiveObjects ao;
    private final Transactions transactions;
    private final Table<StoredJob, Integer> jobs;
    private final Table<StoredJobClaim, Integer> claims;

    public AoJobs(ActiveObjects ao, Transactions transactions) {
        this.ao = ao;
        this.transactions = transactions;
        this.jobs = new Table<>(ao, StoredJob.class, StoredJob::getID);
        this.claims = new Table<>(ao, StoredJobClaim.class, StoredJobClaim::getID);
    }

    @Override
    public Started start(Job.Kind kind, String owner, Instant now) {
        return transactions.run(() -> {
            Optional<StoredJobClaim> running = claims.one("KIND = ?", kind.name());
            if (running.isPresent()) {
                return new Started(byId(running.get().getJobId()).orElseThrow(), false);
            }
            StoredJob job = jobs.add(row(kind, owner, Job.State.RUNNING, now, now));
            claim(kind, job.getID());
            return new Started(read(job), true);
        });
    }

    @Override
    public Optional<Job> byId(long id) {
        return stored(id).map(AoJobs::read);
    }

    @Override
    public Optional<Job> latest(Job.Kind kind) {
        StoredJob[] found = ao.find(
                StoredJob.class,
                Query.select().where("KIND = ?", kind.name()).order("ID DESC").limit(1));
        return found.length == 0 ? Optional.empty() : Optional.of(read(found[0]));
    }

    @Override
    public List<Job> recent(Job.Kind kind, int limit) {
        return Arrays.stream(ao.find(
                        StoredJob.class,
                        Query.select()
                                .where("KIND = ?", kind.name())
                                .order("ID DESC")
                                .limit(limit)))
                .map(AoJobs::read)
                .toList();
    }

    @Override
    public boolean progress(
            long id, String owner, long done, long total, String cursor, Findings findings, Instant now) {
        return transactions.run(() -> {
            Optional<StoredJob> job =
                    running(id).filter(found -> found.getRunner().equals(owner));
            job.ifPresent(found -> {
                found.setDoneCount(done);
                found.setTotalCount(total);
                found.setWorkCursor(cursor.isEmpty() ? null : cursor);
                write(findings, found);
                found.setHeartbeat(now.toEpochMilli());
                found.save();
            });
            return job.isPresent();
        });
    }

    @Override
    public void end(long id, String owner, Job.State state, String message, Findings findings, Instant now) {
        transactions.run(() -> running(id)
                .filter(found -> found.getRunner().equals(owner))
                .ifPresent(job -> {
                    write(findings, job);
                    end(job, state, message, now);
                }));
    }

    @Override
    public void note(
            Job.Kind kind,
            String owner,
            Job.State state,
            String message,
            Findings findings,
            Instant started,
            Instant now) {
        transactions.run(() -> jobs.add(row(kind, owner, state, started, now)
                .with("MESSAGE", message)
                .with("LOOKED_COUNT", findings.looked())
                .with("MISSING_COUNT", findings.missing())
                .with("CHANGED_COUNT", findings.changed())
                .with("GONE_COUNT", findings.gone())
                .with("MISPLACED_COUNT", findings.misplaced())));
    }

    @Override
    public void forget(Job.Kind kind, Instant endedBefore) {
        transactions.run(() -> latest(kind)
                .ifPresent(latest -> jobs.delete(
                        "KIND = ? AND STATE <> ? AND HEARTBEAT < ? AND ID <> ?",
                        kind.name(),
                        Job.State.RUNNING.name(),
                        endedBefore.toEpochMilli(),
                        (int) latest.id())));
    }

    @Override
    public void cancel(long id, Instant now) {
        transactions.run(() -> running(id).ifPresent(job -> end(job, Job.State.CANCELLED, "", now)));
    }

    @Override
    public Optional<Job> takeOver(Job.Kind kind, String owner, Instant silentSince, Instant now) {
        return transactions.run(() -> {
            Optional<StoredJobClaim> claim = claims.one("KIND = ?", kind.name());
            Optional<StoredJob> job = claim.flatMap(found -> running(found.getJobId()))
                    .filter(found ->
                            found.getRunner().equals(owner) || found.getHeartbeat() < silentSince.toEpochMilli());
            job.ifPresent(found -> {
                claims.deleteSeen(List.of((long) claim.orElseThrow().getID()));
                claim(kind, found.getID());
                found.setRunner(owner);
                found.setHeartbeat(now.toEpochMilli());
                found.save();
            });
            return job.map(AoJobs::read);
        });
    }

    /** Frees the kind; the claim can be deleted once, so that a job ends once. */
    private void end(StoredJob job, Job.State state, String message, Instant now) {
        claims.delete("JOB_ID = ?", job.getID());
        job.setState(state.name());
        job.setMessage(message.isEmpty() ? null : message);
        job.setHeartbeat(now.toEpochMilli());
        job.save();
    }

    private void claim(Job.Kind kind, int jobId) {
        claims.add(new Row().with("KIND", kind.name()).with("JOB_ID", jobId));
    }

    private Optional<StoredJob> running(long id) {
        return stored(id).filter(job -> job.getState().equals(Job.State.RUNNING.name()));
    }

    private Optional<StoredJob> stored(long id) {
        return jobs.one("ID = ?", id);
    }

    private static Row row(Job.Kind kind, String owner, Job.State state, Instant started, Instant now) {
        return new Row()
                .with("KIND", kind.name())
                .with("STATE", state.name())
                .with("RUNNER", owner)
                .with("DONE_COUNT", 0L)
                .with("TOTAL_COUNT", 0L)
                .with("STARTED", started.toEpochMilli())
                .with("HEARTBEAT", now.toEpochMilli());
    }

    private static void write(Findings findings, StoredJob job) {
        job.setLookedCount(findings.looked());
        job.setMissingCount(findings.missing());
        job.setChangedCount(findings.changed());
        job.setGoneCount(findings.gone());
        job.setMisplacedCount(findings.misplaced());
    }

    private static Findings findings(StoredJob stored) {
        return new Findings(
                stored.getLookedCount(),
                stored.getMissingCount(),
                stored.getChangedCount(),
                stored.getGoneCount(),
                stored.getMisplacedCount());
    }

    private static Job read(StoredJob stored) {
        return new Job(
                stored.getID(),
                Job.Kind.valueOf(stored.getKind()),
                Job.State.valueOf(stored.getState()),
                stored.getDoneCount(),
                stored.getTotalCount(),
                Row.text(stored.getWorkCursor()),
                Row.text(stored.getMessage()),
                Instant.ofEpochMilli(stored.getStarted()),
                Instant.ofEpochMilli(stored.getHeartbeat()),
                findings(stored));
    }
}
