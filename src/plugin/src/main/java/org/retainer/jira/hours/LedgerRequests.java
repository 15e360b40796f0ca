package org.retainer.jira.hours;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.retainer.access.Viewer.Role;
import org.retainer.hours.LedgerControl;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.job.Findings;
import org.retainer.job.Job;
import org.retainer.job.Jobs;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** Answers requests about the ledger as a machine: its state, its jobs. */
public final class LedgerRequests {
    private final LedgerControl control;
    private final Jobs jobs;
    private final InstallationTime time;

    public LedgerRequests(LedgerControl control, Jobs jobs, InstallationTime time) {
        this.control = control;
        this.jobs = jobs;
        this.time = time;
    }

    public Reply sync() {
        LedgerControl.Status status = control.status();
        return Reply.ok(Json.object()
                .with("state", status.state())
                .with("entries", status.entries())
                .with("lastEventAt", status.lastEventAt().map(LedgerRequests::text))
                .with("lastReconciledAt", status.lastReconciledAt().map(LedgerRequests::text))
                .with("lagSeconds", status.lagSeconds())
                .with("running", status.running().map(LedgerRequests::json)));
    }

    public Reply reconcile(Asker asker) {
        return started(asker, control::reconcile);
    }

    public Reply rebuild(Asker asker) {
        return started(asker, control::rebuild);
    }

    public Reply job(Asker asker, String id) {
        refuseUnlessAdministrator(asker);
        return Reply.ok(json(find(id)));
    }

    /** Lists the latest jobs, of one {@code kind} or of all, newest first; at most {@code maxResults}. */
    public Reply jobs(Asker asker, Parameters parameters) {
        refuseUnlessAdministrator(asker);
        int maxResults = parameters.maxResults();
        List<Json> latest =
                parameters.choice("kind", Job.Kind.class).map(List::of).orElse(List.of(Job.Kind.values())).stream()
                        .flatMap(kind -> jobs.recent(kind, maxResults).stream())
                        .sorted(Comparator.comparingLong(Job::id).reversed())
                        .limit(maxResults)
                        .map(LedgerRequests::json)
                        .toList();
        return Reply.ok(Reply.list(0, maxResults, latest.size(), latest));
    }

    /** Asks a job to stop. */
    public Reply cancel(Asker asker, String id) {
        refuseUnlessAdministrator(asker);
        jobs.cancel(find(id).id(), time.now());
        return Reply.deleted();
    }

    private Reply started(Asker asker, Supplier<Job> start) {
        refuseUnlessAdministrator(asker);
        return Reply.accepted(json(start.get()));
    }

    private Job find(String id) {
        return jobs.byId(Ids.parse("job.absent", id)).orElseThrow(() -> Refusal.notFound("job.absent", id));
    }

    private static void refuseUnlessAdministrator(Asker asker) {
        if (!asker.viewer().is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("administrator.only");
        }
    }

    /** Answers a job as every request for it does. */
    public static Json json(Job job) {
        return Json.object()
                .with("id", job.id())
                .with("kind", job.kind())
                .with("state", job.state())
                .with("done", job.done())
                .with("total", job.total())
                .with("startedAt", text(job.started()))
                .with("endedAt", job.isRunning() ? null : text(job.heartbeat()))
                .with("lastSeenAt", text(job.heartbeat()))
                .with("found", found(job.findings()));
    }

    private static Json found(Findings findings) {
        return Json.object()
                .with("looked", findings.looked())
                .with("missing", findings.missing())
                .with("changed", findings.changed())
                .with("gone", findings.gone())
                .with("misplaced", findings.misplaced())
                .with("differences", findings.differences());
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
