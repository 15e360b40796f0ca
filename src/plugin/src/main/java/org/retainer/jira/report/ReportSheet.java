package org.retainer.jira.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retainer.jira.language.Dates;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.jira.template.Durations;
import org.retainer.jira.template.Markup;
import org.retainer.jira.template.Templates;
import org.retainer.report.HourReport;
import org.retainer.report.ReportOptions.PeopleAs;
import org.retainer.report.ReportOptions.ReportGrouping;
import org.retainer.report.ReportRow;
import org.retainer.time.InstallationTime;

/** The report as a sheet of paper, in the language that the client reads. */
public final class ReportSheet {
    private final Templates templates;
    private final InstallationTime time;

    public ReportSheet(Templates templates, InstallationTime time) {
        this.templates = templates;
        this.time = time;
    }

    /** Makes the sheet, to stand inside a page. */
    public Markup of(HourReport report) {
        Texts texts = Texts.in(Language.byCode(report.options().language()).orElseThrow());
        Dates dates = new Dates(texts);
        List<ReportRow> free = report.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(ReportRow::free)
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("t", texts);
        values.put("dates", dates);
        values.put("time", new Durations());
        values.put("language", texts.language().code());
        values.put("report", report);
        values.put("title", dates.title(report.options().period()));
        values.put("made", LocalDate.ofInstant(time.now(), report.zone()));
        values.put("byIssue", report.options().grouping() == ReportGrouping.ISSUE);
        values.put(
                "people",
                report.options().people() == PeopleAs.NAME && report.options().grouping() != ReportGrouping.PERSON);
        values.put("raw", report.options().rawTime());
        values.put("freeSeconds", free.stream().mapToLong(ReportRow::seconds).sum());
        values.put("freeRows", free.size());
        return templates.render("report-sheet.vm", values);
    }

    /** Makes a document of its own, with its style inside. */
    String document(HourReport report) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", report.options().language());
        values.put("name", report.account().name());
        values.put(
                "title",
                new Dates(Texts.in(Language.byCode(report.options().language()).orElseThrow()))
                        .title(report.options().period()));
        values.put("style", new Markup(Style.text()));
        values.put("sheet", of(report));
        return templates.render("report-document.vm", values).html();
    }
}
