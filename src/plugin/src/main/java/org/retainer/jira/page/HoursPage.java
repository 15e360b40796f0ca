package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourPage;
import org.retainer.hours.IssueVisibility;
import org.retainer.jira.hours.Summaries;
import org.retainer.jira.template.Templates;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** The entries of a client, one line each. */
public final class HoursPage implements AccountTab {
    private static final int PAGE = 50;

    private final HourLedger ledger;
    private final Summaries summaries;
    private final People people;
    private final IssueVisibility visibility;
    private final InstallationTime time;
    private final Frame frame;

    public HoursPage(
            HourLedger ledger,
            Summaries summaries,
            People people,
            IssueVisibility visibility,
            InstallationTime time,
            Templates templates) {
        this.ledger = ledger;
        this.summaries = summaries;
        this.people = people;
        this.visibility = visibility;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public String label() {
        return "account.hours";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        Period month = Period.of(YearMonth.from(view.localToday(time)));
        Period period = new Period(
                visit.parameters().day("from").orElse(month.from()),
                visit.parameters().day("to").orElse(month.to()));
        Optional<String> person = visit.parameters().text("person");
        HourFilter all = HourFilter.of(view.account().id(), period);
        HourFilter filter = all.withBillable(visit.parameters().bool("billable"))
                .withAuthor(person.flatMap(people::byName).map(Person::key));
        int startAt = visit.parameters().startAt();
        List<HourEntry> entries = ledger.entries(filter, new HourPage(Optional.empty(), startAt, PAGE));
        var total = ledger.total(filter);
        String path = "/accounts/" + visit.urls().part(view.account().key()) + "/hours";
        Map<String, Object> values = visit.values();
        view.head(
                values,
                "hours",
                people.byKey(view.account().lead().on(view.today())).displayName(),
                view.zone(time));
        values.put("period", period);
        values.put("person", person.orElse(""));
        values.put("billable", visit.parameters().text("billable").orElse(""));
        values.put("persons", summaries.of(visit.viewer(), all, Grouping.PERSON).groups());
        values.put("rows", rows(visit, entries));
        values.put("total", total);
        values.put(
                "pager",
                Pager.of(visit, path, Set.of("from", "to", "person", "billable"), startAt, PAGE, total.entries()));
        return frame.page(visit, visit.texts().say("hours.title", view.account().name()), "account-hours.vm", values);
    }

    private List<Row> rows(Visit visit, List<HourEntry> entries) {
        Set<Long> issues = new HashSet<>();
        entries.forEach(entry -> issues.add(entry.issue().id()));
        Set<Long> browsable = visibility.browsable(visit.viewer(), issues);
        List<Row> rows = new ArrayList<>();
        for (HourEntry entry : entries) {
            boolean open = browsable.contains(entry.issue().id());
            boolean readable = open && visibility.mayReadComment(visit.viewer(), entry.worklog());
            rows.add(new Row(
                    entry.placement().day(),
                    entry.issue().key(),
                    open,
                    open ? entry.issue().summary() : "",
                    people.byKey(entry.worklog().authorKey()).displayName(),
                    entry.decision().note().orElse(readable ? entry.worklog().comment() : ""),
                    entry.placement().seconds(),
                    entry.placement().billableSeconds(),
                    entry.placement().billable(),
                    entry.placement().manual(),
                    entry.placement().isLongerThanADay(),
                    entry.placement().state().name()));
        }
        return rows;
    }

    /**
     * One entry.
     *
     * @param open whether the viewer may browse the issue
     * @param suspicious longer than a day has hours
     */
    public record Row(
            LocalDate day,
            String issue,
            boolean open,
            String summary,
            String person,
            String text,
            long seconds,
            long billableSeconds,
            boolean billable,
            boolean manual,
            boolean suspicious,
            String state) {}
}
