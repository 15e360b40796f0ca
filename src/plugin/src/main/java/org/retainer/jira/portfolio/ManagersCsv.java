package org.retainer.jira.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.retainer.jira.language.Texts;
import org.retainer.jira.report.CsvText;
import org.retainer.portfolio.ClientDay;
import org.retainer.portfolio.Earned;
import org.retainer.portfolio.ManagerRow;

/**
 * Managers for spreadsheets: a line for each manager, and further ones for further currencies, where everything but the money
 * stays empty, so that columns can be summed.
 */
final class ManagersCsv {
    private static final List<String> HEAD = List.of(
            "manager",
            "currency",
            "revenue",
            "margin",
            "clients",
            "load",
            "logged",
            "loggedSeconds",
            "billable",
            "billableSeconds",
            "start",
            "ended",
            "churn",
            "endedClients",
            "due",
            "done",
            "services");

    private final Texts texts;
    private final CsvCells cells;

    ManagersCsv(Texts texts) {
        this.texts = texts;
        this.cells = new CsvCells(texts);
    }

    void write(List<ManagerRow> rows, Appendable text) throws IOException {
        CSVPrinter printer = cells.begin(text);
        printer.printRecord(
                HEAD.stream().map(name -> texts.say("managers.csv." + name)).toList());
        for (ManagerRow row : rows) {
            List<Earned> earned = row.earned();
            printer.printRecord(first(row, earned));
            for (Earned more : earned.subList(Math.min(1, earned.size()), earned.size())) {
                printer.printRecord(money(row, Optional.of(more)));
            }
        }
    }

    private List<Object> first(ManagerRow row, List<Earned> earned) {
        List<Object> line = money(row, earned.stream().findFirst());
        line.addAll(List.of(
                row.clients(),
                texts.named("managers.load", row.load()),
                cells.hours(row.seconds()),
                row.seconds(),
                cells.hours(row.billableSeconds()),
                row.billableSeconds(),
                row.churn().activeAtStart(),
                row.churn().endedOfActive(),
                cells.number(row.churn().percent()),
                days(row.churn().ended()),
                days(row.renewalsDue()),
                days(row.renewalsDone()),
                days(row.servicesStarted())));
        return line;
    }

    private List<Object> money(ManagerRow row, Optional<Earned> earned) {
        List<Object> line = new ArrayList<>();
        line.add(CsvText.harmless(row.lead().displayName()));
        line.add(earned.map(one -> one.currency().getCode()).orElse(""));
        line.add(cells.money(earned.flatMap(Earned::revenue)));
        line.add(cells.money(earned.flatMap(Earned::margin)));
        return line;
    }

    private static String days(List<ClientDay> days) {
        return CsvText.harmless(days.stream()
                .map(day ->
                        day.account().name() + (day.what().isEmpty() ? "" : ": " + day.what()) + " (" + day.day() + ")")
                .collect(Collectors.joining("; ")));
    }
}
