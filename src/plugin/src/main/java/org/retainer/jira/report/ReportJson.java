package org.retainer.jira.report;

import java.util.List;
import org.retainer.jira.json.Json;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.report.HourReport;
import org.retainer.report.ReportGroup;
import org.retainer.report.ReportOptions.ReportGrouping;
import org.retainer.report.ReportRow;

/** The report for programs. */
final class ReportJson {
    private ReportJson() {}

    static Json of(HourReport report) {
        boolean raw = report.options().rawTime();
        Json json = Json.object()
                .with("account", report.account().key())
                .with("accountName", report.account().name())
                .with("from", report.options().period().from())
                .with("to", report.options().period().to())
                .with("zone", report.zone().getId())
                .with("billableSeconds", report.billableSeconds());
        if (raw) {
            json.with("seconds", report.seconds());
        }
        return json.with(
                        "groups",
                        report.groups().stream()
                                .map(group -> group(group, label(report, group), raw))
                                .toList())
                .with("budgets", List.of());
    }

    private static String label(HourReport report, ReportGroup group) {
        Language language = Language.byCode(report.options().language()).orElseThrow();
        return report.options().grouping() == ReportGrouping.ACTIVITY
                        && group.key().isEmpty()
                ? Texts.in(language).say("activity.none")
                : group.label();
    }

    private static Json group(ReportGroup group, String label, boolean raw) {
        Json json = Json.object()
                .with("key", group.key())
                .with("label", label)
                .with("billableSeconds", group.billableSeconds());
        if (raw) {
            json.with("seconds", group.seconds());
        }
        return json.with("rows", group.rows().stream().map(row -> row(row, raw)).toList());
    }

    private static Json row(ReportRow row, boolean raw) {
        Json json =
                Json.object().with("day", row.day()).with("issue", row.issue()).with("text", row.text());
        row.person().ifPresent(person -> json.with("person", person));
        json.with("billableSeconds", row.billableSeconds());
        if (raw) {
            json.with("seconds", row.seconds());
        }
        return json.with("free", row.free());
    }
}
