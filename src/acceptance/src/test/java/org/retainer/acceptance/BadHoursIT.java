package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;
import org.retainer.sandbox.runner.SandboxCommand;

/** Bad input about whose hours these are and what is billed of them: refused by field, and nothing changes, not even the audit log. */
public class BadHoursIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String ACCOUNTS = Office.BASE + "/accounts";
    private static final String HOURS = Office.BASE + "/hours";
    private static final String SETTINGS = Office.BASE + "/settings";
    private static final String EVER = "from=2000-01-01&to=2099-12-31";
    private static final int TOO_MANY = 100_000;

    private static RunningSandbox sandbox;
    private static long entry;
    private static long unassigned;
    private SandboxCalls admin;
    private SandboxCalls lead;
    private String before;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        sandbox = SandboxCommand.in(root.resolve("bad-hours-home"))
                .with("--import", SmallAgency.write(root.resolve("agency.json")).toString())
                .start();
        Office office = new Office(sandbox);
        office.takeOn("ACME", "lead", List.of("ALFA"));
        office.linkComponent("ACME", "ALFA", SmallAgency.DESIGN);
        office.takeOn("BETA", "other", List.of("BETA"));
        office.takeOn("SHUT", "lead", List.of());
        office.calls().put(ACCOUNTS + "/SHUT", "{\"status\":\"CLOSED\"}").expect(200);
        office.awaitLedger();
        Worklogs work = new Worklogs(sandbox.as("anna"));
        entry = work.log("ALFA-1", 3600, "2026-02-10T10:00:00.000+0000", "");
        unassigned = work.log("FREE-1", 3600, "2026-02-10T10:00:00.000+0000", "");
        Office.await("the entries", () -> office.entries("ACME").size() == 1 && office.ledgerSize() == 2);
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Before
    public void remember() {
        admin = sandbox.as("admin");
        lead = sandbox.as("lead");
        before = everything();
    }

    @After
    public void nothingHasChanged() {
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    public void twoDefaultAccountsOfAProjectOnOneDay() {
        String january = "{\"type\":\"PROJECT\",\"project\":\"ALFA\",\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"}";
        Refused.naming("project", 409, lead.post(ACCOUNTS + "/ACME/links", january));
        assertThat(Refused.naming("project", 409, admin.post(ACCOUNTS + "/BETA/links", january))
                        .toString())
                .contains("ACME");
        assertThat(Refused.naming("project", 409, sandbox.as("other").post(ACCOUNTS + "/BETA/links", january))
                        .toString())
                .as("an account that is not theirs to see")
                .doesNotContain("ACME");
    }

    @Test
    public void aProjectThatTheAskerMayNotBrowseIsLikeOneThatIsNotThere() {
        JsonObject secret = Refused.naming("project", 400, lead.post(ACCOUNTS + "/ACME/links", link("SECRET", "")));
        JsonObject absent = Refused.naming("project", 400, lead.post(ACCOUNTS + "/ACME/links", link("NOWHERE", "")));
        assertThat(secret.toString().replace("SECRET", "NOWHERE")).isEqualTo(absent.toString());
        Refused.naming("project", 400, lead.post(ACCOUNTS + "/ACME/links", link("SECRET", SmallAgency.DESIGN)));
    }

    @Test
    public void componentsThatAreNotThereOrTaken() {
        Refused.naming("component", 400, lead.post(ACCOUNTS + "/ACME/links", link("ALFA", "Sales")));
        Refused.naming("component", 400, lead.post(ACCOUNTS + "/ACME/links", link("ALFA", "999999")));
        Refused.naming(
                "component", 400, lead.post(ACCOUNTS + "/ACME/links", "{\"type\":\"COMPONENT\",\"project\":\"ALFA\"}"));
        Refused.naming(
                "component",
                400,
                lead.post(
                        ACCOUNTS + "/ACME/links",
                        "{\"type\":\"PROJECT\",\"project\":\"BETA\",\"component\":\"Design\"}"));
        for (String name : List.of("Design", "dESIGN")) {
            Refused.naming("component", 409, lead.post(ACCOUNTS + "/ACME/links", link("ALFA", name)));
            Refused.naming("component", 409, admin.post(ACCOUNTS + "/BETA/links", link("ALFA", name)));
        }
    }

    @Test
    public void aClosedAccountTakesNothingNew() {
        Refused.naming("account", 409, lead.put(HOURS + "/" + entry, "{\"account\":\"SHUT\"}"));
        Refused.naming("account", 409, lead.put(HOURS, many("[" + entry + "]", "\"account\":\"SHUT\"")));
        Refused.naming(
                "account", 409, lead.post(HOURS + "/assign", many("[" + unassigned + "]", "\"account\":\"SHUT\"")));
        Refused.naming("account", 409, lead.put(Office.BASE + "/issues/ALFA-1/account", "{\"account\":\"SHUT\"}"));
        Refused.with(409, lead.post(ACCOUNTS + "/SHUT/links", link("FREE", "")));
    }

    @Test
    public void accountsThatAreAbsentOrNotYours() {
        for (String account : List.of("NOBODY", "BETA", "=1", "")) {
            assertThat(lead.put(HOURS + "/" + entry, "{\"account\":\"" + account + "x\"}")
                            .status())
                    .as(account)
                    .isEqualTo(404);
        }
        Refused.with(404, lead.put(HOURS + "/" + entry, "{\"account\":\"BETA\"}"));
        Refused.with(404, sandbox.as("other").put(HOURS + "/" + entry, "{\"note\":\"Mine\"}"));
        Refused.with(404, sandbox.as("anna").put(HOURS + "/" + unassigned, "{\"note\":\"Mine\"}"));
        Refused.with(404, admin.put(HOURS + "/999999999", "{\"note\":\"None\"}"));
        Refused.with(404, admin.put(HOURS + "/first", "{\"note\":\"None\"}"));
        Refused.with(404, admin.put(HOURS, many("[" + entry + ",999999999]", "\"note\":\"One of two\"")));
    }

    @Test
    public void roundingsAndZonesThatAreNotOffered() {
        Refused.naming("rounding.minutes", 400, lead.put(ACCOUNTS + "/ACME", "{\"rounding\":{\"minutes\":7}}"));
        Refused.naming("rounding.minutes", 400, admin.put(SETTINGS, "{\"rounding\":{\"minutes\":7}}"));
        Refused.naming("rounding.mode", 400, lead.put(ACCOUNTS + "/ACME", "{\"rounding\":{\"mode\":\"DOWN\"}}"));
        for (String zone : List.of("Mars/Olympus", "+25:00", "europe/berlin", "Europe/Berlin/Mitte")) {
            Refused.naming("timeZone", 400, lead.put(ACCOUNTS + "/ACME", "{\"timeZone\":\"" + zone + "\"}"));
            Refused.naming("timeZone", 400, admin.put(SETTINGS, "{\"timeZone\":\"" + zone + "\"}"));
        }
    }

    @Test
    public void aHundredThousandIdsAtOnce() {
        String ids =
                LongStream.rangeClosed(1, TOO_MANY).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
        Refused.naming("worklogIds", 400, admin.put(HOURS, many(ids, "\"note\":\"All\"")));
        Refused.naming("worklogIds", 400, admin.post(HOURS + "/assign", many(ids, "\"account\":\"ACME\"")));
        Refused.naming("worklogIds", 400, lead.post(HOURS + "/assign", many(ids, "\"account\":\"ACME\"")));
    }

    @Test
    public void idsAndFieldsOfABulkChangeInAWrongForm() {
        for (String ids : List.of("7", "\"7\"", "{}", "null")) {
            Refused.naming("worklogIds", 400, admin.put(HOURS, many(ids, "\"note\":\"All\"")));
        }
        for (String ids : List.of("[\"x\"]", "[1.5]", "[null]", "[[1]]", "[\"1\"]", "[1e30]")) {
            Refused.naming("worklogIds[0]", 400, admin.put(HOURS, many(ids, "\"note\":\"All\"")));
        }
        Refused.naming("worklogIds", 400, admin.put(HOURS, "{\"note\":\"All\"}"));
        Refused.naming(
                "versions", 400, admin.put(HOURS, many("[" + entry + "]", "\"note\":\"All\",\"versions\":{\"x\":1}")));
        Refused.naming("account", 400, admin.post(HOURS + "/assign", "{\"worklogIds\":[" + entry + "]}"));
        Refused.with(400, admin.put(HOURS, "{\"worklogIds\":[" + entry + "]}"));
        Refused.naming("seconds", 400, admin.put(HOURS + "/" + entry, "{\"seconds\":60}"));
        Refused.naming("billable", 400, admin.put(HOURS + "/" + entry, "{\"billable\":\"yes\"}"));
    }

    @Test
    public void billableSecondsThatNobodyWorks() {
        for (String seconds : List.of("-1", "2147483648", "1000000000000000000", "1e300", "0.5", "\"3600\"", "true")) {
            Refused.naming(
                    "billableSeconds", 400, lead.put(HOURS + "/" + entry, "{\"billableSeconds\":" + seconds + "}"));
            Refused.naming(
                    "billableSeconds", 400, lead.put(HOURS, many("[" + entry + "]", "\"billableSeconds\":" + seconds)));
        }
    }

    @Test
    public void notesThatNoDatabaseKeeps() {
        for (String note : List.of("A\\u0000B", "A\\ud83dB", "\\ude00", "n".repeat(10_001))) {
            Refused.naming("note", 400, lead.put(HOURS + "/" + entry, "{\"note\":\"" + note + "\"}"));
            Refused.naming(
                    "text",
                    400,
                    lead.post(
                            ACCOUNTS + "/ACME/journal",
                            "{\"date\":\"2026-02-10\",\"text\":\"" + note.repeat(9) + "\"}"));
        }
        Refused.naming("person", 400, lead.get(ACCOUNTS + "/ACME/hours?person=a%00b&" + EVER));
        Refused.naming("query", 400, lead.get(ACCOUNTS + "?query=a%00b"));
        Refused.naming("reason", 400, admin.delete(ACCOUNTS + "/ACME/closings/2026-02?reason=a%00b"));
    }

    @Test
    public void whatIsBilledCannotBeHidden() {
        Refused.naming("hidden", 409, lead.put(HOURS + "/" + entry, "{\"hidden\":true}"));
        Refused.naming("hidden", 409, lead.put(HOURS + "/" + entry, "{\"hidden\":true,\"billable\":true}"));
        Refused.naming("worklogIds." + entry, 409, lead.put(HOURS, many("[" + entry + "]", "\"hidden\":true")));
    }

    private static String everything() {
        SandboxCalls admin = sandbox.as("admin");
        return List.of(
                        ACCOUNTS + "?status=OPEN&status=CLOSED",
                        ACCOUNTS + "/ACME/links",
                        ACCOUNTS + "/BETA/links",
                        ACCOUNTS + "/ACME/hours?" + EVER,
                        ACCOUNTS + "/ACME/contacts",
                        ACCOUNTS + "/ACME/journal",
                        HOURS + "/unassigned?" + EVER,
                        SETTINGS,
                        Office.BASE + "/audit")
                .stream()
                .map(path -> admin.get(path).expect(200).body())
                .collect(Collectors.joining("\n"));
    }

    private static String link(String project, String component) {
        return component.isEmpty()
                ? "{\"type\":\"PROJECT\",\"project\":\"" + project + "\"}"
                : "{\"type\":\"COMPONENT\",\"project\":\"" + project + "\",\"component\":\"" + component + "\"}";
    }

    private static String many(String ids, String fields) {
        return "{\"worklogIds\":" + ids + "," + fields + "}";
    }
}
