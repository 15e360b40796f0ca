package org.retainer.jira.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.retainer.access.People;
import org.retainer.jira.language.Language;
import org.retainer.jira.report.ReportParameters;
import org.retainer.jira.report.ReportSheet;
import org.retainer.jira.template.Templates;
import org.retainer.report.HourReport;
import org.retainer.report.HourReports;
import org.retainer.report.ReportOptions;
import org.retainer.report.ReportOptions.PeopleAs;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** The hour report to look at, to print and to download. */
public final class ReportPage implements AccountTab {
    private final HourReports reports;
    private final ReportSheet sheet;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public ReportPage(
            HourReports reports, ReportSheet sheet, People people, InstallationTime time, Templates templates) {
        this.reports = reports;
        this.sheet = sheet;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String label() {
        return "report.name";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public Page show(Visit visit, AccountView view) {
        Period period = period(visit, view);
        Language clients =
                Language.byCode(view.account().language()).orElse(visit.asker().language());
        ReportOptions options = ReportParameters.read(visit.parameters(), period, clients);
        HourReport report = reports.make(visit.viewer(), view.account(), options);
        YearMonth month = YearMonth.from(period.from());
        Map<String, Object> values = visit.values();
        view.head(
                values,
                "report",
                people.byKey(view.account().lead().on(view.today())).displayName(),
                view.zone(time));
        values.put("options", options);
        values.put("showPeople", options.people() == PeopleAs.NAME);
        values.put("period", period);
        values.put("sheet", sheet.of(report));
        values.put("previous", query(options, Period.of(month.minusMonths(1))));
        values.put("next", query(options, Period.of(month.plusMonths(1))));
        values.put("query", query(options, period));
        return frame.page(
                visit, visit.texts().say("report.page.title", view.account().name()), "account-report.vm", values);
    }

    private Period period(Visit visit, AccountView view) {
        YearMonth present = YearMonth.from(view.localToday(time));
        YearMonth month = visit.parameters().month("month").orElse(present);
        Period whole = Period.of(month);
        return new Period(
                visit.parameters().day("from").orElse(whole.from()),
                visit.parameters().day("to").orElse(whole.to()));
    }

    private static String query(ReportOptions options, Period period) {
        List<String> parts = new ArrayList<>();
        parts.add("from=" + period.from());
        parts.add("to=" + period.to());
        parts.add("groupBy=" + options.grouping());
        parts.add("lang=" + options.language());
        parts.add("people=" + options.people());
        parts.add("comments=" + options.comments());
        parts.add("billableOnly=" + options.billableOnly());
        parts.add("rawTime=" + options.rawTime());
        return String.join("&", parts);
    }
}
