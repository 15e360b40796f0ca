package org.retainer.jira.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.retainer.access.Viewer.Role;
import org.retainer.hours.LedgerControl;
import org.retainer.jira.template.Templates;
import org.retainer.job.Job;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** What an administrator looks at: whether the plugin fits this Jira, and how fresh the ledger is. */
public final class AdminPage implements SitePage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final LedgerControl control;
    private final Linkage linkage;
    private final InstallationTime time;
    private final Frame frame;

    public AdminPage(LedgerControl control, Linkage linkage, InstallationTime time, Templates templates) {
        this.control = control;
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
