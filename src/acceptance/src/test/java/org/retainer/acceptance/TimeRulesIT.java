package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;
import org.retainer.sandbox.runner.SandboxCommand;

/** On which day an hour stands: by the zone of its account, on days of 23 and 25 hours too; and what a change leaves alone. */
public class TimeRulesIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String ACCOUNTS = Office.BASE + "/accounts/";
    private static final String HOURS = Office.BASE + "/hours/";

    private static RunningSandbox sandbox;
    private static Office office;
    private static SandboxCalls admin;
    private static Worklogs work;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        // whatever the zone of the machine is, the installation's counts
        sandbox = SandboxCommand.in(root.resolve("time-home"))
                .with("--import", SmallAgency.write(root.resolve("agency.json")).toString())
                .withJvm("-Duser.timezone=Pacific/Kiritimati")
                .start();
        office = new Office(sandbox);
        admin = office.calls();
        zone("UTC");
        account("EAST", "Asia/Yekaterinburg");
        account("MIDDLE", "Europe/Berlin");
        account("WEST", "America/New_York");
        office.link("EAST", "BETA");
        office.linkComponent("MIDDLE", "ALFA", SmallAgency.DESIGN);
        office.linkComponent("WEST", "ALFA", SmallAgency.WEB);
        office.awaitLedger();
        work = new Worklogs(sandbox.as("anna"));
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    public void theSameMomentIsAnotherDayInEachZone() {
        String evening = "2026-01-31T23:30:00.000+0000";
        assertThat(entry("EAST", log("BETA-1", evening)))
                .containsEntry("day", "2026-02-01")
                .containsEntry("started", "2026-02-01T04:30:00+05:00");
        assertThat(entry("MIDDLE", log("ALFA-1", evening)))
                .containsEntry("day", "2026-02-01")
                .containsEntry("started", "2026-02-01T00:30:00+01:00");
        assertThat(entry("WEST", log("ALFA-2", evening)))
                .containsEntry("day", "2026-01-31")
                .containsEntry("started", "2026-01-31T18:30:00-05:00");
    }

    @Test
    public void anEntryThatIsMovedTakesTheDayOfItsNewAccount() {
        long moved = log("BETA-1", "2026-02-14T22:30:00.000+0000");
        assertThat(entry("EAST", moved)).containsEntry("day", "2026-02-15");
        for (Map.Entry<String, String> account : Map.of(
                        "MIDDLE", "2026-02-14", "WEST", "2026-02-14", "EAST", "2026-02-15")
                .entrySet()) {
            admin.put(HOURS + moved, "{\"account\":\"" + account.getKey() + "\"}")
                    .expect(200);
            assertThat(entry(account.getKey(), moved)).containsEntry("day", account.getValue());
        }
        admin.put(HOURS + moved, "{\"account\":null}").expect(200);
        assertThat(entry("EAST", moved)).containsEntry("day", "2026-02-15").containsEntry("source", "PROJECT");
    }

    @Test
    public void shortAndLongDaysBeginAndEndWhereTheirClocksSay() {
        days("MIDDLE", "ALFA-1", "2026-03-28T22:59", "2026-03-28", "2026-03-28T23:00", "2026-03-29");
        days("MIDDLE", "ALFA-1", "2026-03-29T21:59", "2026-03-29", "2026-03-29T22:00", "2026-03-30");
        days("MIDDLE", "ALFA-1", "2026-10-24T21:59", "2026-10-24", "2026-10-24T22:00", "2026-10-25");
        days("MIDDLE", "ALFA-1", "2026-10-25T22:59", "2026-10-25", "2026-10-25T23:00", "2026-10-26");
        days("WEST", "ALFA-2", "2026-03-08T04:59", "2026-03-07", "2026-03-08T05:00", "2026-03-08");
        days("WEST", "ALFA-2", "2026-03-09T03:59", "2026-03-08", "2026-03-09T04:00", "2026-03-09");
    }

    @Test
    public void theYearEndsAtTheMidnightOfTheClient() {
        days("EAST", "BETA-1", "2025-12-31T18:59", "2025-12-31", "2025-12-31T19:00", "2026-01-01");
        days("WEST", "ALFA-2", "2026-01-01T04:59", "2025-12-31", "2026-01-01T05:00", "2026-01-01");
        JsonArray months = Office.object(
                        admin.get(ACCOUNTS + "EAST/hours/summary?groupBy=MONTH&from=2025-12-31&to=2026-01-01")
                                .expect(200))
                .getAsJsonArray("groups");
        assertThat(months.asList().stream().map(month -> text(month, "key"))).containsExactly("2025-12", "2026-01");
    }

    @Test
    public void aReportHoldsExactlyTheDaysOfItsRange() {
        account("RANGE", "America/New_York");
        String issue = work.createIssue("FREE", "At the edges");
        office.calls()
                .put(Office.BASE + "/issues/" + issue + "/account", "{\"account\":\"RANGE\"}")
                .expect(200);
        for (String moment : List.of("2025-10-01T03:59", "2025-10-01T04:00", "2025-11-01T03:59", "2025-11-01T04:00")) {
            entry("RANGE", log(issue, moment + ":00.000+0000"));
        }

        JsonObject report = Office.object(admin.get(ACCOUNTS + "RANGE/report?from=2025-10-01&to=2025-10-31")
                .expect(200));

        assertThat(text(report, "zone")).isEqualTo("America/New_York");
        assertThat(report.getAsJsonArray("groups").toString())
                .contains("2025-10-01")
                .contains("2025-10-31")
                .doesNotContain("2025-09-30")
                .doesNotContain("2025-11-01");
        assertThat(report.get("billableSeconds").getAsLong()).isEqualTo(200);
        assertThat(Office.object(admin.get(ACCOUNTS + "RANGE/hours?from=2025-10-01&to=2025-10-31")
                                .expect(200))
                        .get("total")
                        .getAsInt())
                .isEqualTo(2);
    }

    @Test
    public void aLinkIsLookedUpOnTheDayOfTheInstallation() {
        account("LINKED", "Asia/Yekaterinburg");
        admin.post(
                        ACCOUNTS + "LINKED/links",
                        "{\"type\":\"PROJECT\",\"project\":\"FREE\",\"from\":\"2025-06-01\",\"to\":\"2025-06-30\"}")
                .expect(201);
        // in Yekaterinburg it is July already, but the link holds until the installation's midnight
        assertThat(entry("LINKED", log("FREE-1", "2025-06-30T23:59:59.000+0000")))
                .containsEntry("day", "2025-07-01");
        long outside = log("FREE-1", "2025-07-01T00:00:00.000+0000");
        awaitUnassigned(outside, "2025-07-01");
    }

    @Test
    public void hoursOfNobodyStandOnTheDayOfTheInstallationAndFollowItsZone() {
        long logged = log("FREE-1", "2025-08-15T23:30:00.000+0000");
        awaitUnassigned(logged, "2025-08-15");
        try {
            zone("Asia/Yekaterinburg");
            awaitUnassigned(logged, "2025-08-16");
        } finally {
            zone("UTC");
        }
        awaitUnassigned(logged, "2025-08-15");
    }

    @Test
    public void aChangeTodayLeavesYesterdayAlone() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        account("TERMS", "UTC");
        String issue = work.createIssue("FREE", "Yesterday and today");
        admin.put(Office.BASE + "/issues/" + issue + "/account", "{\"account\":\"TERMS\"}")
                .expect(200);
        long old = log(issue, today.minusDays(1) + "T12:00:00.000+0000");
        long young = log(issue, today + "T12:00:00.000+0000");
        Map<String, String> before = entry("TERMS", old);
        assertThat(before).containsEntry("billableSeconds", "100");
        assertThat(entry("TERMS", young)).containsEntry("billableSeconds", "100");

        change("{\"rounding\":{\"minutes\":15,\"mode\":\"UP\"}}");
        assertThat(entry("TERMS", old)).isEqualTo(before);
        assertThat(entry("TERMS", young))
                .containsEntry("billableSeconds", "900")
                .containsEntry("seconds", "100");

        change("{\"category\":\"INTERNAL\"}");
        assertThat(entry("TERMS", old)).isEqualTo(before);
        assertThat(entry("TERMS", young)).containsEntry("billable", "false").containsEntry("billableSeconds", "0");

        // 14 hours ahead: what is today at noon elsewhere is tomorrow there
        change("{\"timeZone\":\"Pacific/Kiritimati\"}");
        assertThat(entry("TERMS", old)).isEqualTo(before);
        assertThat(entry("TERMS", young)).containsEntry("day", today.plusDays(1).toString());

        office.rebuild();
        assertThat(entry("TERMS", old)).isEqualTo(before);
        assertThat(entry("TERMS", young)).containsEntry("day", today.plusDays(1).toString());
    }

    @Test
    public void aNewLeadBeginsToday() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        account("LED", "UTC");
        admin.put(ACCOUNTS + "LED", "{\"lead\":\"lead\"}").expect(200);
        sandbox.as("lead").get(ACCOUNTS + "LED").expect(200);

        admin.put(ACCOUNTS + "LED", "{\"lead\":\"other\"}").expect(200);

        sandbox.as("other").get(ACCOUNTS + "LED").expect(200);
        sandbox.as("lead").get(ACCOUNTS + "LED").expect(404);
        assertThat(admin.get(Office.BASE + "/audit?account=LED").expect(200).body())
                .contains("\"before\":{\"lead\":\"admin; " + today + ": lead\"}")
                .contains("\"after\":{\"lead\":\"admin; " + today + ": other\"}");
    }

    private static void zone(String id) {
        admin.put(Office.BASE + "/settings", "{\"timeZone\":\"" + id + "\"}").expect(200);
    }

    private static void awaitUnassigned(long worklog, String day) {
        Office.await("the unassigned worklog " + worklog + " on " + day, () -> admin.get(
                        HOURS + "unassigned?from=" + day + "&to=" + day)
                .expect(200)
                .body()
                .contains("\"worklogId\":" + worklog + ","));
    }

    private static void account(String key, String zone) {
        JsonObject body = new JsonObject();
        body.addProperty("key", key);
        body.addProperty("name", "Client " + key);
        body.addProperty("lead", "admin");
        body.addProperty("currency", "EUR");
        body.addProperty("timeZone", zone);
        admin.post(Office.BASE + "/accounts", body.toString()).expect(201);
    }

    private static void change(String body) {
        admin.put(ACCOUNTS + "TERMS", body).expect(200);
        office.awaitLedger();
    }

    /** Logs at two moments in UTC, a minute apart, and looks on which days they stand. */
    private static void days(String account, String issue, String first, String day, String second, String next) {
        assertThat(entry(account, log(issue, first + ":00.000+0000"))).as(first).containsEntry("day", day);
        assertThat(entry(account, log(issue, second + ":00.000+0000")))
                .as(second)
                .containsEntry("day", next);
    }

    private static long log(String issue, String moment) {
        return work.log(issue, 100, moment, "");
    }

    /** Waits for an entry of an account, and answers its fields as texts. */
    private static Map<String, String> entry(String account, long worklog) {
        Map<String, String> fields = new TreeMap<>();
        Office.await("worklog " + worklog + " on " + account, () -> {
            for (JsonElement found : office.entries(account)) {
                if (found.getAsJsonObject().get("worklogId").getAsLong() == worklog) {
                    found.getAsJsonObject().entrySet().stream()
                            .filter(field -> field.getValue().isJsonPrimitive())
                            .forEach(field ->
                                    fields.put(field.getKey(), field.getValue().getAsString()));
                    return true;
                }
            }
            return false;
        });
        return fields;
    }

    private static String text(JsonElement object, String field) {
        return object.getAsJsonObject().get(field).getAsString();
    }
}
