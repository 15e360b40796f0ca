package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** The ledger follows what people do in Jira: edited and deleted worklogs, deleted issues, renamed and departed people. */
public class ChangesInJiraIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;
    private static Office office;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        ImportFile file = GeneratedAgency.write(root.resolve("agency.json"), 2);
        sandbox = SandboxCommand.in(root.resolve("changes-home"))
                .with("--import", file.path().toString())
                .start();
        office = new Office(sandbox);
        office.takeOn("ALFA", List.of("ALFAP1"));
        office.takeOn("BETA", List.of("BETAP1"));
        office.awaitLedger();
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    public void worklogsAreFollowedWhenTheyAreEditedAndDeleted() {
        Worklogs work = new Worklogs(sandbox.as("anna"));
        String issue = work.createIssue("ALFAP1", "Edited");
        long id = work.log(issue, 3600, "2026-01-31T23:30:00.000+0000", "late");
        String path = "/rest/api/2/issue/" + issue + "/worklog/" + id;
        awaitSeconds(issue, 3600);

        sandbox.as("anna").put(path, "{\"timeSpentSeconds\":1800}").expect(200);
        awaitSeconds(issue, 1800);
        sandbox.as("anna").delete(path).expect(204);
        awaitSeconds(issue, 0);
        assertEqualsRebuild("ALFA");
    }

    @Test
    public void theHoursOfADeletedIssueLeaveTheLedger() {
        Sum before = office.total("BETA");
        Worklogs work = new Worklogs(sandbox.as("boris"));
        String issue = work.createIssue("BETAP1", "Doomed");
        work.log(issue, 600, "2026-02-01T10:00:00.000+0000", "");
        work.log(issue, 900, "2026-02-02T10:00:00.000+0000", "");
        Office.await("both entries", () -> office.total("BETA").entries() == before.entries() + 2);

        office.calls().delete("/rest/api/2/issue/" + issue).expect(204);

        Office.await("the entries to go", () -> office.total("BETA").equals(before));
        assertEqualsRebuild("BETA");
    }

    @Test
    public void theHoursOfARenamedPersonStayTheirs() {
        Worklogs work = new Worklogs(sandbox.as("dana"));
        String issue = work.createIssue("ALFAP1", "Wedding");
        work.log(issue, 7200, "2026-01-10T10:00:00.000+0000", "");
        awaitSeconds(issue, 7200);

        office.calls()
                .put("/rest/api/2/user?username=dana", "{\"name\":\"dana.new\",\"displayName\":\"Dana Новая\"}")
                .expect(200);

        String people = office.summary("ALFA", "PERSON").toString();
        assertThat(people).contains("\"dana.new\"").contains("Dana Новая").doesNotContain("\"key\":\"dana\"");
        assertEqualsRebuild("ALFA");
    }

    @Test
    public void theHoursOfADeactivatedPersonStay() {
        Worklogs work = new Worklogs(sandbox.as("чарли"));
        String issue = work.createIssue("ALFAP1", "Last day");
        work.log(issue, 4500, "2026-01-11T10:00:00.000+0000", "");
        awaitSeconds(issue, 4500);

        String name = URLEncoder.encode("чарли", StandardCharsets.UTF_8);
        office.calls()
                .put("/rest/api/2/user?username=" + name, "{\"active\":false}")
                .expect(200);

        assertThat(sandbox.as("чарли").get("/rest/api/2/myself").status()).isEqualTo(401);
        assertThat(office.summary("ALFA", "PERSON").toString()).contains("\"чарли\"");
        assertEqualsRebuild("ALFA");
    }

    @Test
    public void theActivityOfHoursFollowsTheLabelsAndTheTypeOfTheirIssue() {
        office.calls()
                .put(
                        Office.BASE + "/settings",
                        "{\"activities\":[{\"name\":\"Поиск\",\"labels\":[\"SEO\"]},"
                                + "{\"name\":\"Repairs\",\"issueTypes\":[\"bug\"]}],\"activitiesFrom\":null}")
                .expect(200);
        Worklogs work = new Worklogs(sandbox.as("anna"));
        String issue = work.createIssue("ALFAP1", "Labelled");
        work.log(issue, 1500, "2026-03-05T10:00:00.000+0000", "");
        awaitActivity(issue, "");

        edit(issue, "{\"fields\":{\"labels\":[\"seo\",\"q1\"]}}");
        awaitActivity(issue, "Поиск");
        edit(issue, "{\"fields\":{\"labels\":[\"q1\"],\"issuetype\":{\"name\":\"Bug\"}}}");
        awaitActivity(issue, "Repairs");
        assertEqualsRebuild("ALFA");
        assertThat(office.summary("ALFA", "ACTIVITY").toString()).contains("\"key\":\"Repairs\"");
    }

    private static void edit(String issue, String body) {
        sandbox.as("anna").put("/rest/api/2/issue/" + issue, body).expect(204);
    }

    private static void awaitActivity(String issue, String activity) {
        String path = Office.BASE + "/accounts/ALFA/hours?from=2026-03-05&to=2026-03-05&issue=" + issue;
        Office.await(
                "the activity " + activity,
                () -> office.calls().get(path).expect(200).body().contains("\"activity\":\"" + activity + "\""));
    }

    @Test
    public void unassignedHoursAreListedAndFollowANewLink() {
        Worklogs work = new Worklogs(sandbox.as("anna"));
        String issue = work.createIssue("GAMMAP1", "Nobody's");
        work.log(issue, 300, "2026-03-01T10:00:00.000+0000", "");
        String unassigned = Office.BASE + "/hours/unassigned?from=2026-03-01&to=2026-03-01";
        Office.await(
                "the entry",
                () -> office.calls().get(unassigned).expect(200).body().contains(issue));

        office.takeOn("GAMMA", List.of("GAMMAP1"));
        office.awaitLedger();

        assertThat(office.entries("GAMMA").toString()).contains(issue);
        assertThat(office.calls().get(unassigned).expect(200).body()).doesNotContain(issue);
    }

    private static void awaitSeconds(String issue, long seconds) {
        Office.await(
                seconds + " s on " + issue,
                () -> Office.object(office.calls()
                                        .get(Office.BASE + "/issues/" + issue + "/panel")
                                        .expect(200))
                                .get("issueSeconds")
                                .getAsLong()
                        == seconds);
    }

    private static void assertEqualsRebuild(String account) {
        Sum live = office.total(account);
        var months = office.months(account);
        office.rebuild();
        assertThat(office.total(account)).isEqualTo(live);
        assertThat(office.months(account)).isEqualTo(months);
    }
}
