package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;
import org.retainer.sandbox.runner.SandboxCommand;

/** Markup, quotes, emoji and Cyrillic are text wherever they are shown, and come back as they were written. */
public class StrangeTextsIT {
    private static final String MEAN =
            "</title><script>alert('x')</script> \"quoted\" 'single' & &lt; =1+1 🚀 Ёж \u202eabc";
    private static final String PERIOD = "from=2026-01-01&to=2026-12-31";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private static String issue;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        ImportFile file = GeneratedAgency.write(root.resolve("agency.json"), 2);
        sandbox = SandboxCommand.in(root.resolve("texts-home"))
                .with("--import", file.path().toString())
                .start();
        Office office = new Office(sandbox);
        office.takeOn("MEAN", List.of("ALFAP1"));
        JsonObject change = new JsonObject();
        change.addProperty("name", MEAN);
        change.addProperty("notes", MEAN);
        change.addProperty("legalName", MEAN);
        office.calls().put(Office.BASE + "/accounts/MEAN", change.toString()).expect(200);
        Worklogs work = new Worklogs(sandbox.as("anna"));
        issue = work.createIssue("ALFAP1", MEAN);
        work.log(issue, 5400, "2026-03-15T10:00:00.000+0000", MEAN);
        Office.await("the entry", () -> office.entries("MEAN").toString().contains(issue));
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    public void restGivesBackWhatWasWritten() {
        JsonObject account =
                Office.object(admin().get(Office.BASE + "/accounts/MEAN").expect(200));
        JsonObject entry = new Office(sandbox)
                .entries("MEAN").asList().stream()
                        .map(found -> found.getAsJsonObject())
                        .filter(found -> found.get("issue").getAsString().equals(issue))
                        .findFirst()
                        .orElseThrow();

        assertThat(account.get("name").getAsString()).isEqualTo(MEAN);
        assertThat(account.get("notes").getAsString()).isEqualTo(MEAN);
        assertThat(account.get("legalName").getAsString()).isEqualTo(MEAN);
        assertThat(entry.get("summary").getAsString()).isEqualTo(MEAN);
        assertThat(entry.get("comment").getAsString()).isEqualTo(MEAN);
        assertThat(entry.get("seconds").getAsLong()).isEqualTo(5400);
    }

    @Test
    public void noPageRunsWhatPeopleWrite() {
        for (String page : List.of(
                "/browse/" + issue,
                "/projects/ALFAP1",
                "/secure/Dashboard.jspa",
                "/plugins/servlet/retainer/accounts",
                "/plugins/servlet/retainer/accounts/MEAN",
                "/plugins/servlet/retainer/accounts/MEAN/report?" + PERIOD,
                Office.BASE + "/accounts/MEAN/report?format=html&comments=true&" + PERIOD)) {
            SandboxCalls.Reply reply = admin().get(page).expect(200);
            assertThat(reply.type()).as(page).startsWith("text/html");
            // inside quotes an angle bracket begins no tag
            String tags = reply.body().replaceAll("=\"[^\"]*\"", "");
            assertThat(tags).as(page).doesNotContain("<script>alert").doesNotContain("</title><script");
        }
    }

    @Test
    public void textsOfASpreadsheetAreNoFormulas() {
        Worklogs work = new Worklogs(sandbox.as("anna"));
        String formula = work.createIssue("ALFAP1", "=cmd|' /C calc'!A0");
        work.log(formula, 60, "2026-04-15T10:00:00.000+0000", "+1 hour");
        Office office = new Office(sandbox);
        Office.await("the entry", () -> office.entries("MEAN").toString().contains(formula));

        String csv = admin().get(Office.BASE + "/accounts/MEAN/report?format=csv&comments=true&" + PERIOD)
                .expect(200)
                .body();
        assertThat(csv)
                .startsWith("\ufeff")
                .contains("'=cmd|")
                .doesNotContain(",=")
                .doesNotContain("\n=");
    }

    @Test
    public void anEntryOfAHundredAndFortyFiveHoursIsAcceptedAndMarked() {
        Worklogs work = new Worklogs(sandbox.as("anna"));
        String long145 = work.createIssue("ALFAP1", "Long haul");
        long id = work.log(long145, 145 * 3600L, "2026-05-15T10:00:00.000+0000", "");
        Office office = new Office(sandbox);

        Office.await("the entry", () -> office.entries("MEAN").toString().contains("\"worklogId\":" + id));
        assertThat(office.summary("MEAN", "ISSUE").toString()).contains("\"seconds\":522000");
        assertThat(office.entries("MEAN").toString()).contains("\"seconds\":522000,\"longerThanADay\":true");
    }

    private static SandboxCalls admin() {
        return sandbox.as("admin");
    }
}
