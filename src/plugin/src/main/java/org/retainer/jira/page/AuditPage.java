package org.retainer.jira.page;

import java.util.Map;
import java.util.Optional;
import org.retainer.jira.template.Templates;

/** Who changed what, over all accounts and settings; for administrators and finance. */
public final class AuditPage implements SitePage {
    private final AuditList list;
    private final Frame frame;

    public AuditPage(AuditList list, Templates templates) {
        this.list = list;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return "/audit";
    }

    @Override
    public Page show(Visit visit) {
        Map<String, Object> values = visit.values();
        list.fill(visit, values, path(), Optional.empty());
        return frame.page(visit, visit.texts().say("audit.title"), "audit.vm", values);
    }
}
