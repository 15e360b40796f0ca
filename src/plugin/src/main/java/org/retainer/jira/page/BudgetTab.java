package org.retainer.jira.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.retainer.access.People;
import org.retainer.account.AccountStatus;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetCourse;
import org.retainer.budget.BudgetSpending;
import org.retainer.budget.BudgetState;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetStatuses;
import org.retainer.budget.Budgets;
import org.retainer.budget.Spent;
import org.retainer.budget.Transfer;
import org.retainer.hours.HourLedger;
import org.retainer.jira.budget.BudgetCard;
import org.retainer.jira.budget.BudgetWords;
import org.retainer.jira.template.Templates;
import org.retainer.refusal.Refusal;
import org.retainer.setting.InstallationSettings;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;
import org.retainer.time.WorkingDays;

/** A client's budgets: what is left, where it is heading, how it came about, and what to do. */
public final class BudgetTab implements AccountTab {
    /** The web resource of pages with budgets. */
    static final String RESOURCE = "budgets";

    private final Budgets budgets;
    private final BudgetStatuses statuses;
    private final BudgetSpending spending;
    private final HourLedger ledger;
    private final InstallationSettings settings;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public BudgetTab(
            Budgets budgets,
            BudgetStatuses statuses,
            BudgetSpending spending,
            HourLedger ledger,
            InstallationSettings settings,
            People people,
            InstallationTime time,
            Templates templates) {
        this.budgets = budgets;
        this.statuses = statuses;
        this.spending = spending;
        this.ledger = ledger;
        this.settings = settings;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "budget";
    }

    @Override
    public String label() {
        return "account.budget";
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        LocalDate today = view.localToday(time);
        List<Budget> all = budgets.of(view.account().id());
        List<BudgetStatus> present = statuses.of(view.account(), today);
        Map<String, Object> values = visit.values();
        view.head(values, name(), view.lead().displayName(), view.zone(time));
        values.put("mayCreate", view.mayEdit() && view.account().status() == AccountStatus.OPEN);
        values.put("today", today);
        values.put("budgets", all);
        Optional<Budget> chosen = chosen(visit, all, present);
        chosen.ifPresent(budget -> show(visit, view, budget, all, today, values));
        values.put("chosen", chosen.map(Budget::id).orElse(0L));
        BudgetLink link = new BudgetLink(visit.urls(), view.account().key());
        WorkingDays calendar = settings.current().calendar();
        BudgetWords words = new BudgetWords(visit.texts());
        values.put(
                "cards",
                present.stream()
                        .map(status -> new Shown(
                                BudgetCard.of(status, words, calendar, today), link.of(status.budget()), status))
                        .toList());
        values.put("others", others(all, present, link, today));
        return frame.page(
                visit,
                visit.texts().say("budget.page.title", view.account().name()),
                "account-budget.vm",
                values,
                Frame.CHARTS,
                RESOURCE);
    }

    private void show(
            Visit visit,
            AccountView view,
            Budget budget,
            List<Budget> all,
            LocalDate today,
            Map<String, Object> values) {
        BudgetWords words = new BudgetWords(visit.texts());
        BudgetLink link = new BudgetLink(visit.urls(), view.account().key());
        WorkingDays calendar = settings.current().calendar();
        BudgetCourse course = statuses.course(budget, today);
        List<BudgetStatus> history = course.statuses();
        Optional<BudgetStatus> shown = period(visit, history);
        String period = shown.map(status -> status.period().id()).orElse("");
        boolean wholeHistory = visit.parameters().bool("all").orElse(false);
        List<Transfer> transfers = budgets.transfers(budget.accountId());
        values.put("facts", BudgetFacts.of(budget, today, ledger, words, visit.dates()));
        values.put("history", BudgetHistory.of(course, period, wholeHistory, today, words, link));
        values.put("address", link.of(budget));
        values.put("transfers", TransferRows.of(visit, budget, all, transfers, words, people, time));
        values.put("choices", BudgetChoices.of(budget, all, transfers, spending, today, calendar, words));
        values.put("currency", budget.currency().getCode());
        values.put(
                "chartUnit",
                shown.map(status -> OverviewBudgets.chartUnit(visit, status)).orElse(""));
        values.put("burnUp", shown.map(status -> burnUp(visit, status, today)).orElse(null));
        values.put(
                "shown",
                shown.map(status -> BudgetCard.of(status, words, calendar, today))
                        .orElse(null));
        values.put(
                "shownPresent",
                shown.map(status -> status.period().days().contains(today)).orElse(false));
        int at = shown.map(history::indexOf).orElse(-1);
        values.put("previous", at > 0 ? link.of(budget, history.get(at - 1).period()) : "");
        values.put(
                "next",
                at >= 0 && at < history.size() - 1
                        ? link.of(budget, history.get(at + 1).period())
                        : "");
    }

    private BurnUp burnUp(Visit visit, BudgetStatus status, LocalDate today) {
        Period days = status.period().days();
        Period known = new Period(days.from(), days.to().isBefore(today) ? days.to() : today);
        SortedMap<LocalDate, Spent> byDay = spending.byDay(status.budget(), known);
        return BurnUp.of(
                status, byDay, today, settings.current().calendar(), new BudgetWords(visit.texts()), visit.dates());
    }

    private static Optional<Budget> chosen(Visit visit, List<Budget> all, List<BudgetStatus> present) {
        int id = visit.parameters().whole("budget", 0, Integer.MAX_VALUE, 0);
        if (id > 0) {
            return Optional.of(all.stream()
                    .filter(budget -> budget.id() == id)
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("budget.absent", id)));
        }
        return present.stream().map(BudgetStatus::budget).findFirst().or(() -> all.stream()
                .reduce((earlier, later) -> later));
    }

    /** Finds the period that the address names, else the latest. */
    private static Optional<BudgetStatus> period(Visit visit, List<BudgetStatus> history) {
        Optional<String> id = visit.parameters().text("period");
        return history.stream()
                .filter(status -> id.filter(status.period().id()::equals).isPresent())
                .findFirst()
                .or(() -> history.stream().reduce((earlier, later) -> later));
    }

    private static List<Other> others(List<Budget> all, List<BudgetStatus> present, BudgetLink link, LocalDate today) {
        return all.stream()
                .filter(budget ->
                        present.stream().noneMatch(status -> status.budget().id() == budget.id()))
                .map(budget -> new Other(
                        budget.name(),
                        link.of(budget),
                        budget.id(),
                        budget.start().isAfter(today),
                        budget.start().isAfter(today)
                                ? budget.start()
                                : budget.end().orElse(budget.start())))
                .toList();
    }

    /** A budget that stands today. */
    public record Shown(BudgetCard card, String address, BudgetStatus status) {
        /** The key of what to do about it; empty when nothing has to be done. */
        public String todo() {
            return card.state() == BudgetState.OK ? "" : "budget.todo." + card.state();
        }
    }

    /** A budget without a period today: one that begins on a day, or has ended on it. */
    public record Other(String name, String address, long id, boolean coming, LocalDate day) {}
}
