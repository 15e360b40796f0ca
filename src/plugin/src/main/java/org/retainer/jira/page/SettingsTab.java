package org.retainer.jira.page;

import java.util.List;
import java.util.Map;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountLinks;
import org.retainer.account.AccountUse;
import org.retainer.account.Mood;
import org.retainer.account.Rounding;
import org.retainer.jira.account.BrowsableProjects;
import org.retainer.jira.template.Templates;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** The form in which a client is changed. */
public final class SettingsTab implements AccountTab {
    private final AccountLinks links;
    private final AccountUse use;
    private final BrowsableProjects projects;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public SettingsTab(
            AccountLinks links,
            AccountUse use,
            BrowsableProjects projects,
            People people,
            InstallationTime time,
            Templates templates) {
        this.links = links;
        this.use = use;
        this.projects = projects;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public String label() {
        return "account.settings";
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public boolean offered(AccountView view) {
        return view.mayEdit();
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        if (!view.mayEdit()) {
            throw Refusal.forbidden("account.edit.forbidden", view.account().key());
        }
        Account account = view.account();
        List<OverviewPage.Link> present = links.of(visit.viewer(), account.key().toString()).stream()
                .map(link -> OverviewPage.Link.of(link, projects, view.today()))
                .toList();
        Map<String, Object> values = visit.values();
        view.head(
                values,
                "settings",
                people.byKey(account.lead().on(view.today())).displayName(),
                view.zone(time));
        values.put("form", AccountForm.of(account, view.today(), people));
        values.put("terms", TermsHistory.of(visit, account, people));
        values.put("blank", new AccountForm.Row());
        values.put("links", present);
        values.put("projects", projects.browsable(visit.viewer()));
        values.put(
                "deletable",
                present.isEmpty()
                        && !use.hasHours(account.id())
                        && !use.hasClosings(account.id())
                        && !use.hasBudgets(account.id()));
        values.put("currencies", FormChoices.CURRENCIES);
        values.put("zones", FormChoices.zones());
        values.put("installationZone", time.zone().getId());
        values.put("categories", List.of(AccountCategory.values()));
        values.put("roundingSteps", Rounding.STEPS);
        values.put("moods", List.of(Mood.values()));
        return frame.page(visit, visit.texts().say("settings.title", account.name()), "account-settings.vm", values);
    }
}
