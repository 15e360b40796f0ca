package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.retainer.account.Account;
import org.retainer.budget.BudgetSpending;
import org.retainer.budget.BudgetState;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetStatuses;
import org.retainer.budget.Budgets;
import org.retainer.jira.budget.BudgetCard;
import org.retainer.jira.budget.BudgetWords;
import org.retainer.portfolio.BudgetGlance;
import org.retainer.setting.InstallationSettings;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;
import org.retainer.time.WorkingDays;

/** What a client's overview says of budgets: the one sentence that needs action, what is left, and the course. */
public final class OverviewBudgets {
    private static final int MOST = 2;

    private final Budgets budgets;
    private final BudgetStatuses statuses;
    private final BudgetSpending spending;
    private final InstallationSettings settings;
    private final InstallationTime time;

    public OverviewBudgets(
            Budgets budgets,
            BudgetStatuses statuses,
            BudgetSpending spending,
            InstallationSettings settings,
            InstallationTime time) {
        this.budgets = budgets;
        this.statuses = statuses;
        this.spending = spending;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Adds {@code attention} (null when nothing has to be done), {@code budgetCards}, {@code moreBudgets}, {@code burnUp}
     * (null without a budget) and what its chart is named.
     *
     * @param month past months are told as they stood on their last day
     */
    void add(Visit visit, AccountView view, YearMonth month, Map<String, Object> values) {
        LocalDate today = view.localToday(time);
        LocalDate on = today.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : today;
        Account account = view.account();
        BudgetWords words = new BudgetWords(visit.texts());
        WorkingDays calendar = settings.current().calendar();
        BudgetLink link = new BudgetLink(visit.urls(), account.key());
        List<BudgetStatus> present = statuses.of(account, on);
        Optional<BudgetStatus> leading = BudgetGlance.leading(present);
        List<BudgetStatus> shown = leading.stream()
                .flatMap(first ->
                        Stream.concat(Stream.of(first), present.stream().filter(status -> status != first)))
                .limit(MOST)
                .toList();
        values.put(
                "budgetCards",
                shown.stream()
                        .map(status -> new BudgetTab.Shown(
                                BudgetCard.of(status, words, calendar, today), link.of(status.budget()), status))
                        .toList());
        values.put("moreBudgets", present.size() - shown.size());
        values.put("hasBudgets", !budgets.of(account.id()).isEmpty());
        values.put(
                "attention",
                on.equals(today)
                        ? worst(present)
                                .map(status -> new BudgetTab.Shown(
                                        BudgetCard.of(status, words, calendar, today),
                                        link.of(status.budget()),
                                        status))
                                .orElse(null)
                        : null);
        values.put("burnUp", leading.map(status -> burnUp(visit, status, on)).orElse(null));
        values.put(
                "burnUpPeriod",
                leading.map(status -> words.period(status.budget().period(), status.period()))
                        .orElse(""));
        values.put("chartUnit", leading.map(status -> chartUnit(visit, status)).orElse(""));
    }

    /** Says what the numbers of a budget's charts are. */
    static String chartUnit(Visit visit, BudgetStatus status) {
        return visit.texts()
                .say(
                        "budget.chart.unit." + status.budget().unit(),
                        status.budget().currency().getCode());
    }

    private BurnUp burnUp(Visit visit, BudgetStatus status, LocalDate on) {
        Period known = new Period(status.period().days().from(), on);
        return BurnUp.of(
                status,
                spending.byDay(status.budget(), known),
                on,
                settings.current().calendar(),
                new BudgetWords(visit.texts()),
                visit.dates());
    }

    private static Optional<BudgetStatus> worst(List<BudgetStatus> present) {
        return BudgetGlance.worst(present)
                .filter(state -> state != BudgetState.OK)
                .flatMap(state -> present.stream()
                        .filter(status -> status.state() == state)
                        .findFirst());
    }
}
