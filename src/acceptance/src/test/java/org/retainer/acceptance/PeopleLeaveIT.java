package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
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

/** Whoever was renamed and then deleted stays readable, and what they led goes on. */
public class PeopleLeaveIT {
    private static final String LEFT = Office.BASE + "/accounts/LEFT";
    private static final String EVER = "from=2000-01-01&to=2099-12-31";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        ImportFile file = GeneratedAgency.write(root.resolve("agency.json"), 2);
        sandbox = SandboxCommand.in(root.resolve("people-home"))
                .with("--import", file.path().toString())
                .start();
        Office office = new Office(sandbox);
        office.takeOn("LEFT", "anna", List.of("ALFAP1"));
        Worklogs work = new Worklogs(sandbox.as("anna"));
        String issue = work.createIssue("ALFAP1", "Work of somebody who leaves");
        work.log(issue, 5400, "2026-03-15T10:00:00.000+0000", "bye");
        Office.await("the entry", () -> office.entries("LEFT").toString().contains(issue));
        sandbox.as("anna")
                .post(LEFT + "/journal", "{\"date\":\"2026-03-15\",\"text\":\"Agreed\",\"followUp\":\"2026-03-16\"}")
                .expect(201);
        admin().put("/rest/api/2/user?username=anna", "{\"name\":\"anna.k\",\"displayName\":\"Anna Kern\"}")
                .expect(200);
        // being named on a page is one of the ways of being noticed
        admin().get(LEFT).expect(200);
        Office.await("the new name", () -> !found("anna.k").isEmpty());
        admin().delete("/rest/api/2/user?username=anna.k").expect(204);
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    public void hoursKeepTheNameTheirAuthorHadLast() {
        JsonArray entries = found("anna.k");
        assertThat(entries).isNotEmpty();
        entries.forEach(entry -> {
            assertThat(entry.getAsJsonObject().get("author").getAsString()).isEqualTo("anna.k");
            assertThat(entry.getAsJsonObject().get("authorName").getAsString()).isEqualTo("Anna Kern");
        });
        assertThat(admin().get(LEFT + "/report?format=csv&groupBy=PERSON&" + EVER)
                        .expect(200)
                        .body())
                .contains("Anna Kern");
    }

    @Test
    public void theAccountSaysThatItsLeadIsGoneAndGetsAnother() {
        assertThat(account().get("lead").getAsString()).isEqualTo("anna.k");
        assertThat(admin().get("/plugins/servlet/retainer/accounts/LEFT")
                        .expect(200)
                        .body())
                .contains("Anna Kern")
                .contains("is no longer active");
        admin().put(LEFT, "{\"notes\":\"kept\",\"lead\":\"anna.k\"}").expect(200);
        admin().put(LEFT, "{\"lead\":\"admin\"}").expect(200);
        admin().put(LEFT, "{\"lead\":\"anna.k\"}").expect(400);
        assertThat(admin().get("/plugins/servlet/retainer/accounts/LEFT")
                        .expect(200)
                        .body())
                .doesNotContain("is no longer active");
    }

    @Test
    public void whatTheyNotedStaysUnderTheirName() {
        JsonObject note = Office.object(admin().get(LEFT + "/journal").expect(200))
                .getAsJsonArray("values")
                .get(0)
                .getAsJsonObject();
        assertThat(note.get("authorName").getAsString()).isEqualTo("Anna Kern");
        assertThat(admin().get("/plugins/servlet/retainer/accounts/LEFT/client")
                        .expect(200)
                        .body())
                .contains("Anna Kern (inactive)");
    }

    private static JsonArray found(String person) {
        SandboxCalls.Reply reply = admin().get(LEFT + "/hours?" + EVER + "&person=" + person);
        return reply.status() == 200 ? Office.object(reply).getAsJsonArray("values") : new JsonArray();
    }

    private static JsonObject account() {
        return Office.object(admin().get(LEFT).expect(200));
    }

    private static SandboxCalls admin() {
        return sandbox.as("admin");
    }
}
