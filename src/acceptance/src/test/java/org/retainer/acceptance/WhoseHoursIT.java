package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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

/** Whose hours these are, in the packaged jar: what is written on issues, by us and by others, and what Jira finds of it. */
public class WhoseHoursIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String DAY = "2026-02-10T10:00:00.000+0000";

    private static RunningSandbox sandbox;
    private static Office office;
    private static Worklogs work;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        ImportFile file = GeneratedAgency.write(root.resolve("agency.json"), 2);
        sandbox = SandboxCommand.in(root.resolve("whose-home"))
                .with("--import", file.path().toString())
                .start();
        office = new Office(sandbox);
        office.takeOn("ALFA", List.of("ALFAP1"));
        office.takeOn("BETA", List.of("BETAP1"));
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
    public void aChosenAccountIsFollowedBySubTasksAndFoundByJql() {
        String parent = work.createIssue("ALFAP1", "For another client");
        String child = subTask(parent);
        long logged = work.log(child, 600, DAY, "");
        awaitSource(child, logged, "ALFA", "PROJECT");

        JsonObject chosen = Office.object(
                office.calls().put(account(parent), "{\"account\":\"beta\"}").expect(200));

        assertThat(chosen.get("source").getAsString()).isEqualTo("ISSUE");
        assertThat(chosen.get("moved").getAsLong()).isEqualTo(1);
        awaitSource(child, logged, "BETA", "PARENT");
        assertThat(found("clientAccount = BETA AND project = ALFAP1")).contains(parent);
        assertThat(found("issue.property[retainer.account].account = BETA")).contains(parent);

        office.calls().delete(account(parent)).expect(204);
        awaitSource(child, logged, "ALFA", "PROJECT");
        assertThat(found("clientAccount = BETA AND project = ALFAP1")).doesNotContain(parent);
    }

    @Test
    public void whatJirasOwnRestWritesIsFollowedAndWhatDoesNotCountIsListed() {
        String issue = work.createIssue("ALFAP1", "Written from outside");
        long logged = work.log(issue, 900, DAY, "");
        awaitSource(issue, logged, "ALFA", "PROJECT");
        String property = "/rest/api/2/issue/" + issue + "/properties/retainer.account";

        sandbox.as("anna").put(property, "{\"account\":\"BETA\"}").expect(201);
        awaitSource(issue, logged, "BETA", "ISSUE");

        sandbox.as("anna").put(property, "[1,2]").expect(200);
        awaitSource(issue, logged, "ALFA", "PROJECT");
        assertThat(office.calls()
                        .get(Office.BASE + "/hours/ignored-accounts")
                        .expect(200)
                        .body())
                .contains(issue)
                .contains("MALFORMED");
        sandbox.as("anna").get(Office.BASE + "/hours/ignored-accounts").expect(403);
    }

    @Test
    public void aMovedIssueTakesItsHoursAlong() {
        String issue = work.createIssue("ALFAP1", "To be moved");
        long logged = work.log(issue, 1200, DAY, "");
        awaitSource(issue, logged, "ALFA", "PROJECT");

        assertThat(new JiraForms(sandbox).move(issue, "BETAP1")).isTrue();

        Office.await("the entry to move", () -> has("BETA", logged, "PROJECT"));
    }

    @Test
    public void staffWriteOnlyAccountsThatAreLinkedToTheProject() {
        String issue = work.createIssue("ALFAP1", "Staff");
        sandbox.as("anna").put(account(issue), "{\"account\":\"BETA\"}").expect(404);
        sandbox.as("anna").put(account(issue), "{\"account\":\"ALFA\"}").expect(200);
        office.calls().put(account(issue), "{\"account\":7}").expect(400);
    }

    private static String account(String issue) {
        return Office.BASE + "/issues/" + issue + "/account";
    }

    private static String subTask(String parent) {
        String body = "{\"fields\":{\"project\":{\"key\":\"" + parent.substring(0, parent.indexOf('-'))
                + "\"},\"parent\":{\"key\":\"" + parent
                + "\"},\"summary\":\"A part of it\",\"issuetype\":{\"name\":\"Sub-task\"}}}";
        return Office.object(sandbox.as("anna").post("/rest/api/2/issue", body).expect(201))
                .get("key")
                .getAsString();
    }

    private static List<String> found(String jql) {
        String query = URLEncoder.encode(jql, StandardCharsets.UTF_8);
        return Office.object(office.calls()
                        .get("/rest/api/2/search?fields=summary&jql=" + query)
                        .expect(200))
                .getAsJsonArray("issues")
                .asList()
                .stream()
                .map(issue -> issue.getAsJsonObject().get("key").getAsString())
                .toList();
    }

    private static void awaitSource(String issue, long worklog, String account, String source) {
        Office.await(issue + " to stand on " + account + " by " + source, () -> has(account, worklog, source));
    }

    private static boolean has(String account, long worklog, String source) {
        String query = "?maxResults=1000&from=2026-02-10&to=2026-02-10";
        for (JsonElement entry : Office.object(office.calls()
                        .get(Office.BASE + "/accounts/" + account + "/hours" + query)
                        .expect(200))
                .getAsJsonArray("values")) {
            JsonObject one = entry.getAsJsonObject();
            if (one.get("worklogId").getAsLong() == worklog) {
                return one.get("source").getAsString().equals(source);
            }
        }
        return false;
    }
}
