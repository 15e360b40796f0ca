package org.retainer.jira.audit;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.retainer.access.People;
import org.retainer.account.ChangeHistory;
import org.retainer.audit.AuditCursor;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditFilter;
import org.retainer.audit.RecordedChange;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.jira.report.CsvText;
import org.retainer.jira.request.Asker;

/** Writes changes for spreadsheets: one line for each changed field, in the language of whoever asks. */
final class AuditCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int PAGE = 500;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ChangeHistory history;
    private final AuditSubjects subjects;
    private final People people;
    private final ZoneId zone;

    AuditCsv(ChangeHistory history, AuditSubjects subjects, People people, ZoneId zone) {
        this.history = history;
        this.subjects = subjects;
        this.people = people;
        this.zone = zone;
    }

    /** Writes page by page, so that a long log never stands in memory. */
    void write(Asker asker, AuditFilter filter, Optional<AuditCursor> start, Appendable text) throws IOException {
        Texts texts = asker.texts();
        char delimiter = texts.language() == Language.RUSSIAN ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).build();
        text.append(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, format);
        printer.printRecord(head(texts));
        Optional<AuditCursor> after = start;
        List<RecordedChange> page;
        do {
            page = history.list(filter, after, 0, PAGE);
            AuditSubjects.Known known = subjects.of(asker.viewer(), page);
            AuditWords words = new AuditWords(texts, people, known);
            for (RecordedChange change : page) {
                print(printer, change, known, words);
            }
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).cursor());
        } while (page.size() == PAGE);
    }

    private void print(CSVPrinter printer, RecordedChange change, AuditSubjects.Known known, AuditWords words)
            throws IOException {
        AuditEntry entry = change.entry();
        List<AuditWords.Change> changes = words.changes(entry);
        List<AuditWords.Change> lines = changes.isEmpty() ? List.of(new AuditWords.Change("", "", "")) : changes;
        for (AuditWords.Change line : lines) {
            printer.printRecord(
                    MOMENT.withZone(zone).format(entry.at()),
                    CsvText.harmless(words.who(entry)),
                    known.account(entry.accountId())
                            .map(account -> CsvText.harmless(account.key().toString()))
                            .orElse(""),
                    words.object(entry.object()),
                    CsvText.harmless(known.issue(change).orElse("" + entry.id())),
                    words.what(entry.what()),
                    CsvText.harmless(line.field()),
                    CsvText.harmless(line.before()),
                    CsvText.harmless(line.after()));
        }
    }

    private static List<String> head(Texts texts) {
        return Stream.of("when", "who", "client", "object", "subject", "what", "field", "before", "after")
                .map(name -> texts.say("audit." + name))
                .toList();
    }
}
