package org.retainer.jira.hours;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourOrder;
import org.retainer.hours.HourPage;
import org.retainer.hours.IssueVisibility;
import org.retainer.hours.Placement;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.jira.report.CsvText;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Reply;
import org.retainer.time.HoursAndMinutes;

/**
 * Lists of entries for spreadsheets, of any length: written page by page while they are sent. Durations come as {@code h:mm}
 * to read and as seconds to calculate with; titles and comments are left out where the asker may not read them.
 */
public final class HourCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int PAGE = 1000;
    private static final List<String> HEAD = List.of(
            "report.day",
            "report.issue",
            "report.title",
            "report.person",
            "hours.csv.comment",
            "hours.csv.note",
            "hours.csv.account",
            "hours.csv.source",
            "hours.activity",
            "report.logged",
            "report.loggedSeconds",
            "report.billable",
            "report.billableSeconds",
            "report.freeColumn",
            "hours.csv.manual",
            "hours.csv.hidden",
            "hours.csv.late",
            "hours.csv.state",
            "hours.csv.worklog");

    private final HourLedger ledger;
    private final Accounts accounts;
    private final People people;
    private final IssueVisibility visibility;

    public HourCsv(HourLedger ledger, Accounts accounts, People people, IssueVisibility visibility) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.people = people;
        this.visibility = visibility;
    }

    /**
     * Answers a file of all entries of a filter.
     *
     * @param name what the file's name begins with
     */
    Reply of(Asker asker, HourFilter filter, HourOrder order, String name) {
        String ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String file = "hours_" + ascii + "_" + filter.period().from() + "_"
                + filter.period().to() + ".csv";
        return Reply.streamed(
                "text/csv; charset=UTF-8",
                Map.of("Content-Disposition", "attachment; filename=\"" + file + "\""),
                text -> write(asker, filter, order, text));
    }

    private void write(Asker asker, HourFilter filter, HourOrder order, Appendable text) throws IOException {
        Texts texts = asker.texts();
        text.append(BYTE_ORDER_MARK);
        char delimiter = texts.language() == Language.RUSSIAN ? ';' : ',';
        CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setDelimiter(delimiter).build());
        printer.printRecord(HEAD.stream().map(texts::say).toList());
        Map<String, Person> authors = new HashMap<>();
        HourPage page = HourPage.first(PAGE).sorted(order);
        for (List<HourEntry> part = ledger.entries(filter, page);
                !part.isEmpty();
                part = ledger.entries(filter, page)) {
            lines(asker, part, authors, printer);
            page = page.after(part.get(part.size() - 1).cursor(order));
        }
    }

    private void lines(Asker asker, List<HourEntry> entries, Map<String, Person> authors, CSVPrinter printer)
            throws IOException {
        Set<Long> issues = new HashSet<>();
        Set<Long> owners = new HashSet<>();
        entries.forEach(entry -> {
            issues.add(entry.issue().id());
            owners.add(entry.placement().accountId());
        });
        Set<Long> browsable = visibility.browsable(asker.viewer(), issues);
        Map<Long, Account> named = accounts.byIds(owners);
        for (HourEntry entry : entries) {
            boolean open = browsable.contains(entry.issue().id());
            boolean readable = open && visibility.mayReadComment(asker.viewer(), entry.worklog());
            String account = Optional.ofNullable(named.get(entry.placement().accountId()))
                    .map(found -> found.key().toString())
                    .orElse("");
            Person author = authors.computeIfAbsent(entry.worklog().authorKey(), people::byKey);
            printer.printRecord(cells(
                    asker.texts(),
                    entry,
                    author,
                    account,
                    open ? entry.issue().summary() : "",
                    readable ? entry.worklog().comment() : ""));
        }
    }

    private static List<Object> cells(
            Texts texts, HourEntry entry, Person author, String account, String title, String comment) {
        Placement placement = entry.placement();
        return List.of(
                placement.day(),
                CsvText.harmless(entry.issue().key()),
                CsvText.harmless(title),
                CsvText.harmless(author.displayName()),
                CsvText.harmless(comment),
                CsvText.harmless(entry.decision().note().orElse("")),
                CsvText.harmless(account),
                texts.named("hours.csv.source", placement.source()),
                CsvText.harmless(placement.activity()),
                HoursAndMinutes.of(placement.seconds()),
                placement.seconds(),
                HoursAndMinutes.of(placement.billableSeconds()),
                placement.billableSeconds(),
                mark(texts, !placement.billable()),
                mark(texts, placement.manual()),
                mark(texts, placement.hidden()),
                mark(texts, placement.late()),
                texts.named("hours.csv.state", placement.state()),
                placement.worklogId());
    }

    private static String mark(Texts texts, boolean applies) {
        return applies ? texts.say("hours.csv.yes") : "";
    }
}
