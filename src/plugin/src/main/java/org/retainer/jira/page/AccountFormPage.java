package org.retainer.jira.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountLinks;
import org.retainer.account.AccountUse;
import org.retainer.account.Mood;
import org.retainer.account.Rounding;
import org.retainer.jira.account.BrowsableProjects;
import org.retainer.jira.template.Templates;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** The forms in which clients are made and changed. */
public final class AccountFormPage {
    private static final List<String> CURRENCIES =
            List.of("RUB", "EUR", "USD", "GBP", "KZT", "BYN", "GEL", "AMD", "CHF");

    private final AccountLinks links;
    private final AccountUse use;
    private final BrowsableProjects projects;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public AccountFormPage(
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

    Page create(Visit visit) {
        if (!AccountAccess.mayCreate(visit.viewer())) {
            throw Refusal.forbidden("account.create.forbidden");
        }
        Map<String, Object> values = visit.values();
        values.put("currencies", CURRENCIES);
        values.put("zones", zones());
        values.put("installationZone", time.zone().getId());
        values.put("me", visit.asker().person().name());
        values.put("language", visit.asker().language().code());
        return frame.page(visit, visit.texts().say("account.new"), "account-new.vm", values);
    }

    Page settings(Visit visit, AccountView view) {
        if (!view.mayEdit()) {
            throw Refusal.forbidden("account.edit.forbidden", view.account().key());
        }
        Account account = view.account();
        List<OverviewPage.Link> present = links.of(visit.viewer(), account.key().toString()).stream()
                .map(link -> OverviewPage.Link.of(link, projects.byId(link.projectId()), view.today()))
                .toList();
        Map<String, Object> values = visit.values();
        view.head(
                values,
                "settings",
                people.byKey(account.lead().on(view.today())).displayName(),
                view.zone(time));
        values.put("form", AccountForm.of(account, view.today(), people));
        values.put("blank", new AccountForm.Row());
        values.put("links", present);
        values.put("projects", projects.browsable(visit.viewer()));
        values.put("deletable", present.isEmpty() && !use.hasHours(account.id()));
        values.put("currencies", CURRENCIES);
        values.put("zones", zones());
        values.put("installationZone", time.zone().getId());
        values.put("categories", List.of(AccountCategory.values()));
        values.put("roundingSteps", Rounding.STEPS);
        values.put("moods", List.of(Mood.values()));
        return frame.page(visit, visit.texts().say("settings.title", account.name()), "account-settings.vm", values);
    }

    private static TreeSet<String> zones() {
        TreeSet<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
        zones.removeIf(zone -> zone.startsWith("Etc/") || zone.startsWith("SystemV/") || !zone.contains("/"));
        zones.add("UTC");
        return zones;
    }
}
