package org.retainer.jira.page;

import java.util.Map;
import org.retainer.access.Viewer.Role;
import org.retainer.jira.template.Templates;
import org.retainer.refusal.Refusal;

/** Where an administrator takes everything out as one file, or brings such a file into an empty installation. */
public final class ExportPage implements SitePage {
    private final Frame frame;

    public ExportPage(Templates templates) {
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return "/export";
    }

    @Override
    public Page show(Visit visit) {
        if (!visit.viewer().is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("administrator.only");
        }
        Map<String, Object> values = visit.values();
        return frame.admin(visit, visit.texts().say("export.title"), "export.vm", values);
    }
}
