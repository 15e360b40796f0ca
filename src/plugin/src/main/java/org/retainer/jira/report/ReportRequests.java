package org.retainer.jira.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.jira.language.Language;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;
import org.retainer.report.HourReport;
import org.retainer.report.HourReports;
import org.retainer.report.ReportOptions;

/** Answers requests for hour reports. */
public final class ReportRequests {
    private final AccountBook book;
    private final HourReports reports;
    private final ReportSheet sheet;

    public ReportRequests(AccountBook book, HourReports reports, ReportSheet sheet) {
        this.book = book;
        this.reports = reports;
        this.sheet = sheet;
    }

    /** Makes a report in the asked {@code format}, JSON by default; in the account's language unless {@code lang} is given. */
    public Reply report(Asker asker, String accountKey, Parameters parameters) {
        Account account = book.get(asker.viewer(), accountKey);
        Format format = parameters.text("format").map(text -> Format.of(text)).orElse(Format.JSON);
        Language language = Language.byCode(account.language()).orElse(asker.language());
        ReportOptions options = ReportParameters.read(parameters, parameters.period(), language);
        HourReport report = reports.make(asker.viewer(), account, options);
        return switch (format) {
            case JSON -> Reply.ok(ReportJson.of(report));
            case CSV -> new Reply(200, "text/csv; charset=UTF-8", ReportCsv.of(report), attachment(report));
            case HTML -> new Reply(200, "text/html; charset=UTF-8", sheet.document(report), Map.of());
        };
    }

    private static Map<String, String> attachment(HourReport report) {
        String ascii = report.account().key().toString().replaceAll("[^A-Za-z0-9._-]", "_");
        String name = ascii + "_" + report.options().period().from() + "_"
                + report.options().period().to() + ".csv";
        return Map.of("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private enum Format {
        JSON,
        CSV,
        HTML;

        static Format of(String text) {
            for (Format format : values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return format;
                }
            }
            throw Refusal.invalid("format", "choice", List.of("json", "csv", "html"));
        }
    }
}
