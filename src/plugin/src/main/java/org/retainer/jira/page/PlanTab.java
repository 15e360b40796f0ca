package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.retainer.access.People;
import org.retainer.account.AccountStatus;
import org.retainer.budget.BudgetStatuses;
import org.retainer.jira.plan.PlanView;
import org.retainer.jira.plan.PlanViews;
import org.retainer.jira.template.Templates;
import org.retainer.plan.Plan;
import org.retainer.plan.PlanBook;
import org.retainer.plan.PlanMove;
import org.retainer.plan.PlanPeriod;
import org.retainer.plan.PlanReview;
import org.retainer.time.InstallationTime;

/** What is to be done for a client in a month or week, and what was done of it. */
public final class PlanTab implements AccountTab {
    /** The web resource of the page. */
    static final String PLAN = "plan";

    private final PlanBook book;
    private final PlanViews views;
    private final BudgetStatuses budgets;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public PlanTab(
            PlanBook book,
            PlanViews views,
            BudgetStatuses budgets,
            People people,
            InstallationTime time,
            Templates templates) {
        this.book = book;
        this.views = views;
        this.budgets = budgets;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String label() {
        return "plan.tab";
    }

    @Override
    public int position() {
        return 17;
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        LocalDate today = view.localToday(time);
        PlanPeriod period = visit.parameters()
                .text("period")
                .map(PlanPeriod::of)
                .orElseGet(() -> PlanPeriod.of(YearMonth.from(today)));
        Plan plan = book.get(visit.viewer(), view.account().key().toString(), period);
        PlanView shown = views.of(visit.viewer(), plan);
        PlanReview review = shown.review();
        PlanNames names = new PlanNames(visit, people, view.zone(time));
        Map<String, Object> values = visit.values();
        view.head(values, "plan", view.lead().displayName(), view.zone(time));
        values.put("card", PlanCard.of(review));
        values.put("budgets", PlanBudget.of(budgets, view.account(), period, today, plan.plannedSeconds()));
        values.put("periods", Periods.of(visit, period, today));
        values.put("days", period.days());
        values.put("version", plan.version());
        values.put("editable", view.mayEdit() && view.account().status() != AccountStatus.ARCHIVED);
        values.put(
                "rows",
                plan.lines().stream()
                        .map(line -> PlanRow.of(visit, shown, line, names))
                        .toList());
        values.put(
                "unplanned",
                review.unplanned().stream()
                        .map(issue -> Unplanned.of(shown, issue))
                        .toList());
        values.put(
                "moves",
                shown.moves().stream().map(move -> Move.of(move, names)).toList());
        return frame.page(
                visit, visit.texts().say("plan.title", view.account().name()), "account-plan.vm", values, PLAN);
    }

    /**
     * The period of the page and the ways to others.
     *
     * @param title the month, or the week with its number and days
     * @param month the month to switch to, and {@code week} the week: the present one where the period holds today
     * @param present whether the period holds today
     */
    public record Periods(
            String id,
            String title,
            boolean isWeek,
            String previous,
            String next,
            String month,
            String week,
            boolean present) {
        static Periods of(Visit visit, PlanPeriod period, LocalDate today) {
            LocalDate day =
                    period.days().contains(today) ? today : period.days().from();
            String title = period.isWeek()
                    ? visit.texts()
                            .say(
                                    "plan.week.title",
                                    Integer.parseInt(
                                            period.id().substring(period.id().indexOf('W') + 1)),
                                    visit.dates().period(period.days()))
                    : visit.dates().title(period.days());
            return new Periods(
                    period.id(),
                    title,
                    period.isWeek(),
                    period.previous().id(),
                    period.next().id(),
                    period.isWeek() ? PlanPeriod.of(YearMonth.from(day)).id() : period.id(),
                    period.isWeek() ? period.id() : PlanPeriod.weekOf(day).id(),
                    period.days().contains(today));
        }
    }

    /** Work on an issue that no line is about. */
    public record Unplanned(String issue, boolean open, String text, long spent) {
        static Unplanned of(PlanView view, PlanReview.UnplannedIssue issue) {
            return new Unplanned(
                    view.key(issue.issueId()),
                    view.browsable().contains(issue.issueId()),
                    view.summary(issue.issueId()),
                    issue.spentSeconds());
        }
    }

    /** A move of planned time. */
    public record Move(LocalDate day, String person, String from, String to, long seconds, String reason) {
        static Move of(PlanMove move, PlanNames names) {
            return new Move(
                    names.day(move.at()),
                    names.person(move.by()),
                    move.from(),
                    move.to(),
                    move.seconds(),
                    move.reason());
        }
    }
}
