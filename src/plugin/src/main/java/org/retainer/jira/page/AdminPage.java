package org.retainer.jira.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.retainer.access.Viewer.Role;
import org.retainer.hours.LedgerControl;
import org.retainer.jira.template.Templates;
import org.retainer.job.Job;
import org.retainer.job.Jobs;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** What an administrator looks at: whether the plugin fits this Jira, and how fresh the ledger is. */
public final class AdminPage implements SitePage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final int LOOKED_BACK = 200;
    private static final int MOST_REPAIRED = 20;

    private final LedgerControl control;
    private final Jobs jobs;
    private final Linkage linkage;
    private final InstallationTime time;
    private final Frame frame;

    public AdminPage(LedgerControl control, Jobs jobs, Linkage linkage, InstallationTime time, Templates templates) {
        this.control = control;
        this.jobs = jobs;
        this.linkage = linkage;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return "/admin";
    }

    @Override
    public Page show(Visit visit) {
        if (!visit.viewer().is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("administrator.only");
        }
        LedgerControl.Status status = control.status();
        ZoneId zone = time.zone();
        Map<String, Object> values = visit.values();
        values.put("state", status.state().name());
        values.put("entries", visit.texts().number(status.entries()));
        values.put(
                "lastEventAt",
                status.lastEventAt().map(at -> MOMENT.withZone(zone).format(at)).orElse(""));
        values.put(
                "lastReconciledAt",
                status.lastReconciledAt()
                        .map(at -> MOMENT.withZone(zone).format(at))
                        .orElse(""));
        values.put("lag", status.lagSeconds().map(visit.texts()::number).orElse(""));
        values.put("zone", zone.getId());
        values.put("running", status.running().map(AdminPage::running).orElse(null));
        values.put("missing", linkage.missing());
        values.put(
                "latest",
                Arrays.stream(Job.Kind.values())
                        .flatMap(kind -> jobs.latest(kind).stream())
                        .map(job -> JobRow.of(job, visit.texts(), zone))
                        .toList());
        values.put(
                "repaired",
                Arrays.stream(Job.Kind.values())
                        .filter(kind -> kind != Job.Kind.FIRST_FILL && kind != Job.Kind.RECALCULATE)
                        .flatMap(kind -> jobs.recent(kind, LOOKED_BACK).stream())
                        .filter(job -> job.findings().differences() > 0)
                        .sorted(Comparator.comparingLong(Job::id).reversed())
                        .limit(MOST_REPAIRED)
                        .map(job -> JobRow.of(job, visit.texts(), zone))
                        .toList());
        return frame.admin(visit, visit.texts().say("admin.title"), "admin.vm", values);
    }

    private static Running running(Job job) {
        return new Running(
                job.id(),
                job.kind().name(),
                job.done(),
                job.total(),
                job.share().orElse(0.0));
    }

    /** A job as the progress bar shows it; share is between 0 and 1. */
    public record Running(long id, String kind, long done, long total, double share) {}
}
