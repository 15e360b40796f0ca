package org.retainer.jira.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.retainer.jira.page.Desk.ADMIN;
import static org.retainer.jira.page.Desk.query;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.Before;
import org.junit.Test;
import org.retainer.jira.page.Desk;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;
import org.retainer.time.HoursAndMinutes;

public class ReportFormatsTest {
    private static final Pattern NUMBER = Pattern.compile("<td class=\"retainer-sheet-number\">([\\d:]+)</td></tr>");

    private final Desk desk = new Desk();

    @Before
    public void aMonthOfWork() {
        long card = desk.romashka();
        desk.jira.rename(card, "Карточка товара <новая>");
        long formula = desk.jira.addIssue(10);
        desk.jira.rename(formula, "=SUM(A1)");
        desk.accounts.change(
                ADMIN, "ROM", "{\"timeZone\":\"Europe/Moscow\",\"rounding\":{\"minutes\":15,\"mode\":\"UP\"}}", null);
        desk.log(card, "boris", "2026-11-21T21:30:00Z", 5400);
        desk.log(card, "anna", "2026-11-22T09:00:00Z", 1000);
        desk.log(formula, "boris", "2026-11-23T09:00:00Z", 522_000);
        long free = desk.log(formula, "anna", "2026-11-24T09:00:00Z", 900);
        desk.hours.decide(ADMIN, String.valueOf(free), "{\"billable\":false,\"note\":\"+ созвон; «бесплатно»\"}", null);
    }

    @Test
    public void theThreeFormatsHaveTheSameNumbers() throws IOException {
        for (String grouping : List.of("ISSUE", "PERSON")) {
            for (String language : List.of("en", "ru")) {
                JsonObject json = JsonParser.parseString(body("format", "json", "groupBy", grouping, "lang", language))
                        .getAsJsonObject();
                List<String> numbers = new ArrayList<>();
                long sum = 0;
                for (JsonElement group : json.getAsJsonArray("groups")) {
                    long inGroup = 0;
                    for (JsonElement row : group.getAsJsonObject().getAsJsonArray("rows")) {
                        long seconds =
                                row.getAsJsonObject().get("billableSeconds").getAsLong();
                        numbers.add(HoursAndMinutes.of(seconds));
                        inGroup += seconds;
                    }
                    numbers.add(HoursAndMinutes.of(inGroup));
                    assertThat(group.getAsJsonObject().get("billableSeconds").getAsLong())
                            .isEqualTo(inGroup);
                    sum += inGroup;
                }
                assertThat(json.get("billableSeconds").getAsLong()).isEqualTo(sum);
                assertThat(numbersOf(body("format", "html", "groupBy", grouping, "lang", language)))
                        .isEqualTo(numbers);
                assertThat(sumOf(body("format", "csv", "groupBy", grouping, "lang", language), language))
                        .isEqualTo(sum);
            }
        }
    }

    @Test
    public void theJsonHasTheShapeOfTheContract() {
        JsonObject json = JsonParser.parseString(body()).getAsJsonObject();
        assertThat(json.keySet())
                .containsExactly(
                        "account", "accountName", "from", "to", "zone", "billableSeconds", "groups", "budgets");
        assertThat(json.get("zone").getAsString()).isEqualTo("Europe/Moscow");
        JsonObject group = json.getAsJsonArray("groups").get(0).getAsJsonObject();
        assertThat(group.keySet()).containsExactly("key", "label", "billableSeconds", "rows");
        JsonObject row = group.getAsJsonArray("rows").get(0).getAsJsonObject();
        assertThat(row.keySet()).containsExactly("day", "issue", "text", "person", "billableSeconds", "free");
        assertThat(row.get("day").getAsString()).isEqualTo("2026-11-22");
        assertThat(JsonParser.parseString(body("rawTime", "true", "people", "NONE"))
                        .getAsJsonObject()
                        .keySet())
                .contains("seconds");
        assertThat(body("people", "NONE")).doesNotContain("Анна");
    }

    @Test
    public void spreadsheetsGetNoFormulas() {
        String csv = body("format", "csv", "lang", "ru");
        assertThat(csv).startsWith("\uFEFFДень;Задача;");
        assertThat(csv).contains("'=SUM(A1)").contains("'+ созвон; «бесплатно»");
        assertThat(CsvText.harmless("\u00a0\uFF1D1")).startsWith("'");
        assertThat(CsvText.harmless("\t1")).startsWith("'");
        assertThat(CsvText.harmless("1-2")).isEqualTo("1-2");
        Reply reply = desk.reports.report(ADMIN, "ROM", november("format", "csv"));
        assertThat(reply.headers().get("Content-Disposition"))
                .isEqualTo("attachment; filename=\"ROM_2026-11-01_2026-11-30.csv\"");
    }

    @Test
    public void thePageReadsAsItWasReadByAPerson() throws IOException {
        compare("report-by-issue-ru.html", body("format", "html", "lang", "ru", "rawTime", "true"));
        compare("report-by-person-en.html", body("format", "html", "lang", "en", "groupBy", "PERSON"));
    }

    @Test
    public void whatIsNotThereYetIsRefusedByName() {
        assertThat(refused("money", "true")).isEqualTo("money");
        assertThat(refused("groupBy", "WEEKDAY")).isEqualTo("groupBy");
        assertThat(refused("format", "pdf")).isEqualTo("format");
        assertThat(refused("lang", "de")).isEqualTo("lang");
        assertThat(refused("groupBy", "PERSON", "people", "NONE")).isEqualTo("people");
    }

    private String refused(String... options) {
        return catchThrowableOfType(Refusal.class, () -> body(options))
                .complaints()
                .get(0)
                .field();
    }

    private String body(String... options) {
        return desk.reports.report(ADMIN, "ROM", november(options)).body();
    }

    private static Parameters november(String... options) {
        List<String> all = new ArrayList<>(List.of("from", "2026-11-01", "to", "2026-11-30"));
        all.addAll(List.of(options));
        return query(all.toArray(String[]::new));
    }

    private static List<String> numbersOf(String html) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(html);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static long sumOf(String csv, String language) throws IOException {
        boolean russian = language.equals("ru");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(russian ? ';' : ',')
                .setHeader()
                .build();
        long sum = 0;
        for (CSVRecord line : format.parse(new StringReader(csv.substring(1)))) {
            sum += Long.parseLong(line.get(russian ? "К оплате, секунд" : "Billable, seconds"));
        }
        return sum;
    }

    /** The golden pages leave the style out: it is a file of its own. */
    private static void compare(String golden, String html) throws IOException {
        String body = html.replaceAll("(?s)<style>.*</style>", "<style></style>");
        try (InputStream stream = ReportFormatsTest.class.getResourceAsStream(golden)) {
            assertThat(stream).as(golden).isNotNull();
            assertThat(body).isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
