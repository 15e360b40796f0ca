package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.retainer.account.AccountLinks;
import org.retainer.account.AccountStatus;
import org.retainer.account.Projects;
import org.retainer.budget.Budget;
import org.retainer.budget.Budgets;
import org.retainer.budget.PeriodKind;
import org.retainer.hours.HourLedger;
import org.retainer.jira.template.Templates;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** The form in which a budget is created, or changed when the address names one. Reached from the page of budgets. */
public final class BudgetFormTab implements AccountTab {
    private final Budgets budgets;
    private final HourLedger ledger;
    private final AccountLinks links;
    private final Projects projects;
    private final InstallationTime time;
    private final Frame frame;

    public BudgetFormTab(
            Budgets budgets,
            HourLedger ledger,
            AccountLinks links,
            Projects projects,
            InstallationTime time,
            Templates templates) {
        this.budgets = budgets;
        this.ledger = ledger;
        this.links = links;
        this.projects = projects;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "budget-form";
    }

    @Override
    public String label() {
        return "budget.new";
    }

    @Override
    public int position() {
        return 31;
    }

    @Override
    public boolean offered(AccountView view) {
        return false;
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        if (!view.mayEdit()) {
            throw Refusal.forbidden("account.edit.forbidden", view.account().key());
        }
        LocalDate today = view.localToday(time);
        int id = visit.parameters().whole("budget", 0, Integer.MAX_VALUE, 0);
        List<Budget> all = budgets.of(view.account().id());
        BudgetForm form = id == 0
                ? BudgetForm.blank(today, all.isEmpty() ? visit.texts().say("budget.name.default") : "")
                : all.stream()
                        .filter(budget -> budget.id() == id)
                        .findFirst()
                        .map(budget -> BudgetForm.of(budget, today, ledger))
                        .orElseThrow(() -> Refusal.notFound("budget.absent", id));
        Map<String, Object> values = visit.values();
        view.head(values, "budget", view.lead().displayName(), view.zone(time));
        values.put("form", form);
        values.put("kinds", List.of(PeriodKind.values()));
        values.put("currency", view.account().currency().getCode());
        values.put("open", view.account().status() == AccountStatus.OPEN);
        values.put("components", components(visit, view));
        return frame.page(
                visit,
                visit.texts().say("budget.page.title", view.account().name()),
                "account-budget-form.vm",
                values,
                BudgetTab.RESOURCE);
    }

    /** Lists the names of the components of the projects that are linked to the account. */
    private TreeSet<String> components(Visit visit, AccountView view) {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        links.of(visit.viewer(), view.account().key().toString()).forEach(link -> projects.components(link.projectId())
                .forEach(component -> names.add(component.name())));
        return names;
    }
}
