package org.retainer.jira.page;

import java.util.Map;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.account.ChangeHistory;
import org.retainer.jira.template.Templates;
import org.retainer.time.InstallationTime;

/** Who changed what on one account. */
public final class AuditTab implements AccountTab {
    private final AuditList list;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public AuditTab(AuditList list, People people, InstallationTime time, Templates templates) {
        this.list = list;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String label() {
        return "account.audit";
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        Map<String, Object> values = visit.values();
        view.head(
                values,
                name(),
                people.byKey(view.account().lead().on(view.today())).displayName(),
                view.zone(time));
        String path = "/accounts/" + visit.urls().part(view.account().key()) + "/audit";
        list.fill(visit, values, path, Optional.of(view.account()));
        values.put("maySeeAll", ChangeHistory.maySeeAll(visit.viewer()));
        return frame.page(visit, visit.texts().say("audit.of", view.account().name()), "account-audit.vm", values);
    }
}
