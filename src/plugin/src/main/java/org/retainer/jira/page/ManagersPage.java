package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.retainer.jira.template.Templates;
import org.retainer.portfolio.Load;
import org.retainer.portfolio.ManagerRow;
import org.retainer.portfolio.Managers;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;

/** Managers side by side over a month, a quarter or any other days: for heads and those who see all clients. */
public final class ManagersPage implements SitePage {
    private static final String PATH = "/managers";

    private final Managers managers;
    private final InstallationTime time;
    private final Frame frame;

    public ManagersPage(Managers managers, InstallationTime time, Templates templates) {
        this.managers = managers;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Page show(Visit visit) {
        LocalDate today = time.today();
        Period month = Period.of(YearMonth.from(today));
        Period period = visit.parameters()
                .orElse("from", month.from().toString())
                .orElse("to", month.to().toString())
                .period();
        List<ManagerRow> rows = managers.of(visit.viewer(), period);
        long logged = 0;
        long billable = 0;
        int clients = 0;
        for (ManagerRow row : rows) {
            logged += row.seconds();
            billable += row.billableSeconds();
            clients += row.clients();
        }
        Map<String, Object> values = visit.values();
        values.put("period", period);
        values.put("counted", managers.counted(period).orElse(null));
        values.put("ranges", ranges(visit, period, today));
        values.put(
                "rows",
                rows.stream().map(row -> ManagerLine.of(visit, row, today)).toList());
        values.put("clients", clients);
        values.put("logged", logged);
        values.put("billable", billable);
        values.put("least", Load.LEAST);
        values.put("most", Load.MOST);
        values.put("ahead", Managers.RENEWALS_AHEAD);
        values.put("mayCompare", true);
        values.put("csv", visit.urls().rest("/portfolio/managers") + range(period) + "&format=csv");
        return frame.page(
                visit,
                visit.texts().say("managers.title"),
                "managers.vm",
                values,
                PortfolioPage.RESOURCE,
                Frame.CHARTS);
    }

    private static List<QuickRange> ranges(Visit visit, Period present, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        LocalDate quarter = YearMonth.from(today)
                .minusMonths((month.getMonthValue() - 1L) % 3)
                .atDay(1);
        return List.of(
                range(visit, "range.month", Period.of(month), present),
                range(visit, "range.month.last", Period.of(month.minusMonths(1)), present),
                range(visit, "range.quarter", quarter(quarter), present),
                range(visit, "range.quarter.last", quarter(quarter.minus(1, IsoFields.QUARTER_YEARS)), present),
                range(
                        visit,
                        "range.year",
                        new Period(today.withDayOfYear(1), today.withDayOfYear(today.lengthOfYear())),
                        present));
    }

    private static QuickRange range(Visit visit, String label, Period period, Period present) {
        return new QuickRange(label, visit.urls().page(PATH) + range(period), period.equals(present));
    }

    private static String range(Period period) {
        return "?from=" + period.from() + "&to=" + period.to();
    }

    private static Period quarter(LocalDate first) {
        return new Period(first, first.plus(1, IsoFields.QUARTER_YEARS).minusDays(1));
    }
}
