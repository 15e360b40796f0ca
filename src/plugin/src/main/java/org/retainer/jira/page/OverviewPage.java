package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.account.AccountLink;
import org.retainer.account.AccountLinks;
import org.retainer.account.Projects;
import org.retainer.hours.ClosedAccountHours;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourTotal;
import org.retainer.hours.LedgerControl;
import org.retainer.hours.MonthClosings;
import org.retainer.jira.account.LinkedComponent;
import org.retainer.jira.hours.Summaries;
import org.retainer.jira.template.Templates;
import org.retainer.journal.JournalBook;
import org.retainer.journal.Journals;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** A client at a glance: the month's hours, the months before, and what they are made of. */
public final class OverviewPage implements AccountTab {
    private static final int MOST_ROWS = 8;
    private static final int FEW_MONTHS = 12;
    private static final int MANY_MONTHS = 24;

    private final AccountLinks links;
    private final HourLedger ledger;
    private final LedgerControl control;
    private final Summaries summaries;
    private final ClosedAccountHours closed;
    private final MonthClosings closings;
    private final JournalBook journal;
    private final People people;
    private final Projects projects;
    private final InstallationTime time;
    private final OverviewBudgets budgets;
    private final OverviewMoney money;
    private final PlanCards plans;
    private final Frame frame;

    public OverviewPage(
            AccountLinks links,
            HourLedger ledger,
            LedgerControl control,
            Summaries summaries,
            ClosedAccountHours closed,
            MonthClosings closings,
            JournalBook journal,
            People people,
            Projects projects,
            InstallationTime time,
            OverviewBudgets budgets,
            OverviewMoney money,
            PlanCards plans,
            Templates templates) {
        this.links = links;
        this.ledger = ledger;
        this.control = control;
        this.summaries = summaries;
        this.closed = closed;
        this.closings = closings;
        this.journal = journal;
        this.people = people;
        this.projects = projects;
        this.time = time;
        this.budgets = budgets;
        this.money = money;
        this.plans = plans;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String label() {
        return "account.overview";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        YearMonth present = YearMonth.from(view.localToday(time));
        YearMonth month = visit.parameters().month("month").orElse(present);
        Period period = Period.of(month);
        long id = view.account().id();
        HourTotal total = ledger.month(id, month);
        HourTotal before = ledger.month(id, month.minusMonths(1));
        Map<String, Object> values = visit.values();
        view.head(values, "", leadName(view), view.zone(time));
        values.put("month", month);
        values.put("previousMonth", month.minusMonths(1));
        values.put("nextMonth", month.isBefore(present) ? month.plusMonths(1) : null);
        values.put("period", period);
        values.put("landing", closed.of(view.account()).orElse(null));
        values.put("total", total);
        values.put("state", MonthState.of(visit, view.account(), month, closings, ledger));
        values.put("due", due(view));
        values.put("before", before);
        values.put("freeSeconds", freeSeconds(id, period));
        int months = visit.parameters().whole("months", FEW_MONTHS, MANY_MONTHS, FEW_MONTHS);
        values.put("months", months);
        values.put("chart", MonthHours.of(ledger, id, month, present, months));
        values.put("staff", PersonHours.of(visit, ledger, HourFilter.of(id, period), people));
        values.put("projects", top(visit, id, period, Grouping.PROJECT));
        values.put("issues", top(visit, id, period, Grouping.ISSUE));
        values.put("today", view.localToday(time));
        values.put("links", links(visit, view));
        values.put("working", working());
        budgets.add(visit, view, month, values);
        money.add(visit, view, month, values);
        values.put("plan", plans.of(visit.viewer(), view.account().key().toString(), month));
        return frame.page(
                visit, view.account().name(), "account-overview.vm", values, Frame.CHARTS, BudgetTab.RESOURCE);
    }

    private int due(AccountView view) {
        return journal.digests(List.of(view.account())).values().stream()
                .mapToInt(Journals.Digest::due)
                .sum();
    }

    private long freeSeconds(long accountId, Period period) {
        return ledger.total(HourFilter.of(accountId, period).withBillable(Optional.of(false)))
                .seconds();
    }

    private Breakdown top(Visit visit, long accountId, Period period, Grouping grouping) {
        List<Summaries.Group> groups = summaries
                .of(visit.viewer(), HourFilter.of(accountId, period), grouping)
                .groups();
        long most = groups.stream()
                .mapToLong(group -> group.total().seconds())
                .max()
                .orElse(0);
        List<Part> parts = groups.stream()
                .sorted(Comparator.comparingLong(
                                (Summaries.Group group) -> group.total().seconds())
                        .reversed()
                        .thenComparing(Summaries.Group::key))
                .limit(MOST_ROWS)
                .map(group -> new Part(
                        group.key(),
                        group.label(),
                        group.total(),
                        most == 0 ? 0 : Math.round(100.0 * group.total().seconds() / most)))
                .toList();
        return new Breakdown(parts, groups.size() - parts.size());
    }

    private List<Link> links(Visit visit, AccountView view) {
        return links.of(visit.viewer(), view.account().key().toString()).stream()
                .map(link -> Link.of(link, projects, view.today()))
                .toList();
    }

    private Optional<LedgerControl.State> working() {
        return Optional.of(control.status().state()).filter(state -> state != LedgerControl.State.UP_TO_DATE);
    }

    private String leadName(AccountView view) {
        return people.byKey(view.account().lead().on(view.today())).displayName();
    }

    /** The largest parts of a month's hours, and how many smaller ones are not shown. */
    public record Breakdown(List<Part> parts, int more) {}

    /** One part; the percentage is of the largest part. */
    public record Part(String key, String label, HourTotal total, long percent) {}

    /** A link as people read it. */
    public record Link(
            long id,
            String project,
            String projectName,
            String component,
            boolean componentGone,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean valid) {
        static Link of(AccountLink link, Projects projects, LocalDate today) {
            Optional<Projects.ProjectRef> project = projects.byId(link.projectId());
            LinkedComponent component = LinkedComponent.of(link, projects);
            return new Link(
                    link.id(),
                    project.map(Projects.ProjectRef::key).orElse(String.valueOf(link.projectId())),
                    project.map(Projects.ProjectRef::name).orElse(""),
                    component.name(),
                    component.gone(),
                    link.from(),
                    link.to(),
                    link.validOn(today));
        }
    }
}
