package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;
import org.retainer.sandbox.runner.SandboxCommand;

/** Closed months hold against every way of changing; what comes later is late. Each test has a month of its own. */
public class LockedHoursIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String ACME = Office.BASE + "/accounts/ACME";
    private static final String HOURS = Office.BASE + "/hours";

    private static RunningSandbox sandbox;
    private static Office office;
    private static Worklogs work;
    private SandboxCalls lead;
    private SandboxCalls finance;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        sandbox = SandboxCommand.in(root.resolve("locked-home"))
                .with("--import", SmallAgency.write(root.resolve("agency.json")).toString())
                .start();
        office = new Office(sandbox);
        office.takeOn("ACME", "lead", List.of("ALFA"));
        office.takeOn("BETA", "lead", List.of("BETA"));
        office.awaitLedger();
        work = new Worklogs(sandbox.as("anna"));
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Before
    public void come() {
        lead = sandbox.as("lead");
        finance = sandbox.as("finance");
    }

    @Test
    public void monthsThatCannotBeClosed() {
        YearMonth next = YearMonth.now(ZoneOffset.UTC).plusMonths(2);
        Refused.naming("month", 409, lead.put(closing(next.toString()), "{}"));
        Refused.naming("month", 409, finance.put(closing("2999-12"), "{}"));
        for (String month : List.of("2025-13", "2025-1", "january", "2025-01-01", "0")) {
            Refused.naming("month", 400, lead.put(closing(month), "{}"));
        }
        Refused.naming("reason", 400, lead.put(closing("2025-01"), "{\"reason\":\"" + "r".repeat(1001) + "\"}"));
        Refused.naming("why", 400, lead.put(closing("2025-01"), "{\"why\":\"Paid\"}"));
        Refused.with(404, sandbox.as("other").put(closing("2025-01"), "{}"));
        Refused.with(404, lead.get(closing("2025-01")));

        lead.put(closing("2025-01"), "{}").expect(200);
        Refused.naming("month", 409, lead.put(closing("2025-01"), "{}"));
        Refused.naming("month", 409, finance.put(closing("2025-01"), "{}"));
    }

    @Test
    public void reopeningIsForFinanceAndTakesAReason() {
        JsonObject closed = Office.object(lead.put(closing("2025-02"), "{}").expect(200));
        Refused.with(403, lead.delete(closing("2025-02"), "{\"reason\":\"Forgotten\"}"));
        Refused.naming("reason", 400, finance.delete(closing("2025-02")));
        Refused.naming("reason", 400, finance.delete(closing("2025-02"), "{\"reason\":\"  \"}"));
        Refused.naming("reason", 400, finance.delete(closing("2025-02") + "?reason=a%00b"));
        long stale = closed.get("version").getAsLong() + 1;
        Refused.naming(
                "version",
                409,
                finance.delete(closing("2025-02"), "{\"reason\":\"Forgotten\",\"version\":" + stale + "}"));
        finance.get(closing("2025-02")).expect(200);

        finance.delete(closing("2025-02"), "{\"reason\":\"Forgotten\"}").expect(204);
        Refused.with(404, finance.delete(closing("2025-02"), "{\"reason\":\"Forgotten\"}"));
    }

    @Test
    public void aLockedEntryIsDecidedAboutInNoWay() {
        long locked = logged("ALFA-1", "2025-03-10T10:00:00.000+0000");
        lead.put(closing("2025-03"), "{}").expect(200);
        String before = entry(locked).toString();
        assertThat(before).contains("\"state\":\"CLOSED\"");

        for (String change : List.of(
                "\"note\":\"Late\"",
                "\"billable\":false",
                "\"billableSeconds\":1",
                "\"billableSeconds\":null",
                "\"hidden\":true",
                "\"account\":\"BETA\"",
                "\"account\":null")) {
            Refused.with(409, finance.put(HOURS + "/" + locked, "{" + change + "}"));
            Refused.naming(
                    "worklogIds." + locked,
                    409,
                    finance.put(HOURS, "{\"worklogIds\":[" + locked + "]," + change + "}"));
        }
        Refused.naming(
                "worklogIds." + locked,
                409,
                finance.post(HOURS + "/assign", "{\"worklogIds\":[" + locked + "],\"account\":\"BETA\"}"));
        assertThat(entry(locked)).hasToString(before);
    }

    @Test
    public void oneLockedEntryStopsAWholeSelection() {
        long locked = logged("ALFA-1", "2025-04-10T10:00:00.000+0000");
        lead.put(closing("2025-04"), "{}").expect(200);
        long open = logged("ALFA-1", "2025-05-10T10:00:00.000+0000");
        String both = "{\"worklogIds\":[" + open + "," + locked + "],\"note\":\"Both\"}";

        JsonObject told = Refused.naming("worklogIds." + locked, 409, lead.put(HOURS, both));

        assertThat(told.getAsJsonObject("errors").keySet()).containsExactly("worklogIds." + locked);
        assertThat(entry(open).get("note").isJsonNull()).isTrue();
    }

    @Test
    public void linksIssuesAndJiraItselfLeaveALockedEntryAndShowTheDifference() {
        String issue = work.createIssue("ALFA", "Locked");
        long edited = logged(issue, "2025-06-10T10:00:00.000+0000");
        long deleted = logged(issue, "2025-06-11T10:00:00.000+0000");
        lead.put(closing("2025-06"), "{}").expect(200);
        JsonObject before = summary();

        finance.put(Office.BASE + "/issues/" + issue + "/account", "{\"account\":\"BETA\"}")
                .expect(200);
        finance.put(ACME, "{\"rounding\":{\"minutes\":60,\"mode\":\"UP\"},\"category\":\"INTERNAL\"}")
                .expect(200);
        long link = Office.object(finance.get(ACME + "/links").expect(200))
                .getAsJsonArray("values")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        finance.delete(ACME + "/links/" + link).expect(204);
        office.link("ACME", "ALFA");
        finance.put(ACME, "{\"rounding\":null,\"category\":\"BILLABLE\"}").expect(200);
        String worklogs = "/rest/api/2/issue/" + issue + "/worklog/";
        sandbox.as("anna").put(worklogs + edited, "{\"timeSpentSeconds\":7200}").expect(200);
        sandbox.as("anna").delete(worklogs + deleted).expect(204);

        Office.await(
                "both differences",
                () -> differences("2025-06").size() == 2
                        && find(edited).get("nowSeconds").getAsLong() == 7200
                        && find(deleted).get("gone").getAsBoolean());
        assertThat(find(edited).get("nowAccount").getAsString()).isEqualTo("BETA");
        assertThat(summary()).hasToString(before.toString());

        office.rebuild();
        assertThat(summary()).hasToString(before.toString());
    }

    @Test
    public void whatIsLoggedIntoAClosedMonthIsLateAndCountsOnItsDay() {
        logged("ALFA-1", "2025-07-10T10:00:00.000+0000");
        lead.put(closing("2025-07"), "{}").expect(200);

        long late = logged("ALFA-2", "2025-07-10T12:00:00.000+0000");

        JsonObject entry = entry(late);
        assertThat(entry.get("state").getAsString()).isEqualTo("OPEN");
        assertThat(entry.get("late").getAsBoolean()).isTrue();
        assertThat(entry.get("day").getAsString()).isEqualTo("2025-07-10");
        JsonObject days = Office.object(lead.get(ACME + "/hours/summary?groupBy=DAY&from=2025-07-01&to=2025-07-31")
                .expect(200));
        assertThat(days.get("seconds").getAsLong()).isEqualTo(2 * 3600);
        assertThat(days.getAsJsonArray("groups")).hasSize(1);
        assertThat(Office.object(lead.get(closing("2025-07")).expect(200))
                        .get("late")
                        .getAsLong())
                .isEqualTo(1);
        lead.put(HOURS + "/" + late, "{\"note\":\"Came late\"}").expect(200);

        finance.delete(closing("2025-07"), "{\"reason\":\"Take it in\"}").expect(204);
        assertThat(entry(late).get("late").getAsBoolean()).isFalse();
        lead.put(closing("2025-07"), "{}").expect(200);
        assertThat(entry(late).get("state").getAsString()).isEqualTo("CLOSED");
    }

    private static String closing(String month) {
        return ACME + "/closings/" + month;
    }

    private static long logged(String issue, String start) {
        long id = work.log(issue, 3600, start, "");
        Office.await("worklog " + id, () -> office.entries("ACME").toString().contains("\"worklogId\":" + id + ","));
        return id;
    }

    private static JsonObject entry(long worklog) {
        return office.entries("ACME").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(entry -> entry.get("worklogId").getAsLong() == worklog)
                .findFirst()
                .orElseThrow();
    }

    private JsonObject summary() {
        return Office.object(lead.get(ACME + "/hours/summary?groupBy=DAY&from=2025-06-01&to=2025-06-30")
                .expect(200));
    }

    private List<JsonElement> differences(String month) {
        return Office.object(finance.get(closing(month)).expect(200))
                .getAsJsonArray("differences")
                .asList();
    }

    private JsonObject find(long worklog) {
        return differences("2025-06").stream()
                .map(JsonElement::getAsJsonObject)
                .filter(difference -> difference.get("worklogId").getAsLong() == worklog)
                .findFirst()
                .orElseThrow();
    }
}
