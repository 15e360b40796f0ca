package org.retainer.jira.portfolio;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.joda.money.Money;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.time.HoursAndMinutes;

/** Cells as spreadsheets of a language read them: in Russian a semicolon parts cells and a comma decimals. */
final class CsvCells {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final boolean russian;

    CsvCells(Texts texts) {
        this.russian = texts.language() == Language.RUSSIAN;
    }

    CSVPrinter begin(Appendable text) throws IOException {
        text.append(BYTE_ORDER_MARK);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(russian ? ';' : ',').build();
        return new CSVPrinter(text, format);
    }

    /** A number without a currency, which stands in a cell of its own; nothing when it is not known. */
    String money(Optional<Money> money) {
        return money.map(known -> number(known.getAmount())).orElse("");
    }

    String number(BigDecimal number) {
        String plain = number.toPlainString();
        return russian ? plain.replace('.', ',') : plain;
    }

    String number(Optional<BigDecimal> number) {
        return number.map(this::number).orElse("");
    }

    String hours(long seconds) {
        return HoursAndMinutes.of(seconds);
    }
}
