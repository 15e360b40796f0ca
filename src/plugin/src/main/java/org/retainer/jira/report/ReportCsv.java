package org.retainer.jira.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.report.HourReport;
import org.retainer.report.ReportGroup;
import org.retainer.report.ReportOptions.PeopleAs;
import org.retainer.report.ReportRow;
import org.retainer.time.HoursAndMinutes;

/**
 * The report for spreadsheets: one line an entry, UTF-8 with a byte order mark, fields split as the language's Excel expects.
 * Durations come as {@code h:mm} to read and as seconds to calculate with.
 */
final class ReportCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final HourReport report;
    private final Texts texts;
    private final boolean raw;
    private final boolean people;

    private ReportCsv(HourReport report) {
        this.report = report;
        this.texts = Texts.in(Language.byCode(report.options().language()).orElseThrow());
        this.raw = report.options().rawTime();
        this.people = report.options().people() != PeopleAs.NONE;
    }

    static String of(HourReport report) {
        return new ReportCsv(report).write();
    }

    private String write() {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        char delimiter = texts.language() == Language.RUSSIAN ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).build();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(head());
            for (ReportGroup group : report.groups()) {
                for (ReportRow row : group.rows()) {
                    printer.printRecord(cells(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<Object> head() {
        List<Object> cells = new ArrayList<>(List.of(
                texts.say("report.day"),
                texts.say("report.issue"),
                texts.say("report.title"),
                texts.say("report.work")));
        if (people) {
            cells.add(texts.say("report.person"));
        }
        cells.add(texts.say("report.billable"));
        cells.add(texts.say("report.billableSeconds"));
        if (raw) {
            cells.add(texts.say("report.logged"));
            cells.add(texts.say("report.loggedSeconds"));
        }
        cells.add(texts.say("report.freeColumn"));
        return cells;
    }

    private List<Object> cells(ReportRow row) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.day());
        cells.add(CsvText.harmless(row.issue()));
        cells.add(CsvText.harmless(row.title()));
        cells.add(CsvText.harmless(row.text()));
        row.person().ifPresent(person -> cells.add(CsvText.harmless(person)));
        cells.add(HoursAndMinutes.of(row.billableSeconds()));
        cells.add(row.billableSeconds());
        if (raw) {
            cells.add(HoursAndMinutes.of(row.seconds()));
            cells.add(row.seconds());
        }
        cells.add(row.free() ? texts.say("report.free") : "");
        return cells;
    }
}
