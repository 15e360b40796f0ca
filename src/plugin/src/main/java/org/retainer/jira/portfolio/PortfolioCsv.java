package org.retainer.jira.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.joda.money.Money;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.jira.language.Texts;
import org.retainer.jira.report.CsvText;
import org.retainer.portfolio.PortfolioRow;

/** The portfolio for spreadsheets: a line for each client, in the language of whoever asks. */
final class PortfolioCsv {
    private static final List<String> HEAD = List.of(
            "key",
            "client",
            "lead",
            "status",
            "category",
            "state",
            "reasons",
            "logged",
            "loggedSeconds",
            "billable",
            "billableSeconds",
            "budget",
            "allowed",
            "spent",
            "left",
            "heading",
            "percent",
            "currency",
            "unbilled",
            "unrated",
            "revenue",
            "margin",
            "renewal");

    private final Texts texts;
    private final CsvCells cells;
    private final ReasonWords words;

    PortfolioCsv(Texts texts) {
        this.texts = texts;
        this.cells = new CsvCells(texts);
        this.words = new ReasonWords(texts);
    }

    void write(List<PortfolioRow> rows, Appendable text) throws IOException {
        CSVPrinter printer = cells.begin(text);
        printer.printRecord(
                HEAD.stream().map(name -> texts.say("portfolio.csv." + name)).toList());
        for (PortfolioRow row : rows) {
            printer.printRecord(line(row));
        }
    }

    private List<Object> line(PortfolioRow row) {
        List<Object> line = new ArrayList<>(List.of(
                CsvText.harmless(row.account().key().toString()),
                CsvText.harmless(row.account().name()),
                CsvText.harmless(row.lead().displayName()),
                texts.named("status", row.account().status()),
                texts.named("category", row.account().category().on(row.on())),
                texts.named("portfolio.health", row.diagnosis().health()),
                CsvText.harmless(String.join("; ", words.of(row.diagnosis()))),
                cells.hours(row.worked().seconds()),
                row.worked().seconds(),
                cells.hours(row.worked().billableSeconds()),
                row.worked().billableSeconds()));
        line.addAll(row.leading().map(this::budget).orElse(List.of("", "", "", "", "", "")));
        line.addAll(List.of(
                row.account().currency().getCode(),
                cells.money(row.unbilled().amount()),
                cells.hours(row.unbilled().unratedSeconds()),
                cells.money(row.earned().revenue()),
                cells.money(row.earned().margin()),
                row.account().renewalDate().map(Object::toString).orElse("")));
        return line;
    }

    private List<Object> budget(BudgetStatus status) {
        Stream<Long> amounts = Stream.of(status.allowance(), status.spent(), status.remaining());
        List<Object> part = new ArrayList<>();
        part.add(CsvText.harmless(status.budget().name()));
        amounts.forEach(amount -> part.add(amount(status, amount)));
        part.add(
                status.forecast().isPresent() ? amount(status, status.forecast().getAsLong()) : "");
        part.add(cells.number(status.percent()));
        return part;
    }

    private String amount(BudgetStatus status, long amount) {
        return status.budget().unit() == BudgetUnit.HOURS
                ? cells.hours(amount)
                : cells.money(Optional.of(Money.ofMinor(status.budget().currency(), amount)));
    }
}
