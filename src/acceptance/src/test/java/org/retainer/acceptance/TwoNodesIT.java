package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/**
 * Two nodes on one database work on while events get lost, doubled and late and one node dies; after it looked at Jira
 * again, the ledger is what a rebuild makes of Jira, and nobody's decision is lost.
 */
public class TwoNodesIT {
    private static final long SEED = 20_261_122;
    private static final int STEPS = 300;
    private static final String EVER = "from=2000-01-01&to=2099-12-31&maxResults=1000";
    /** The longest that chaos holds an event back. */
    private static final long LATEST_MILLIS = 3_500;

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    @Test
    public void theLedgerIsWhatARebuildMakesOfJiraWhateverHappenedToEventsAndNodes() throws Exception {
        ImportFile file = GeneratedAgency.write(folder("agency.json"), 4);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            SandboxCommand first =
                    node("a", postgres).with("--import", file.path().toString());
            CompletableFuture<RunningSandbox> starting = CompletableFuture.supplyAsync(first::start);
            RunningSandbox b = node("b", postgres).start();
            try (RunningSandbox a = starting.get()) {
                work(a, b, node("b", postgres));
            } finally {
                b.close();
            }
        }
    }

    private static void work(RunningSandbox a, RunningSandbox b, SandboxCommand again) throws InterruptedException {
        Office office = new Office(a);
        for (String project : List.of("ALFAP1", "ALFAP2", "BETAP1")) {
            a.as("admin")
                    .post("/rest/api/2/component", "{\"project\":\"" + project + "\",\"name\":\"Design\"}")
                    .expect(201);
        }
        office.takeOn("ALFA", List.of("ALFAP1", "ALFAP2"));
        office.takeOn("BETA", List.of("BETAP1"));
        office.awaitLedger();
        RandomDays days = new RandomDays(SEED, a);
        Random nodes = new Random(SEED);
        for (int step = 0; step < STEPS / 2; step++) {
            days.happen(nodes.nextBoolean() ? a : b);
        }
        b.kill();
        for (int step = 0; step < STEPS / 10; step++) {
            days.happen(a);
        }
        try (RunningSandbox restarted = again.start()) {
            for (int step = 0; step < STEPS * 4 / 10; step++) {
                days.happen(nodes.nextBoolean() ? a : restarted);
            }
            Thread.sleep(LATEST_MILLIS);
            office.reconcile();
            office.sweep();
            Map<Long, JsonObject> healed = entries(office);
            assertThat(entries(new Office(restarted))).as("both nodes").isEqualTo(healed);
            office.rebuild();

            assertThat(healed).as("healed against rebuilt").isEqualTo(entries(office));
            assertThat(seconds(healed)).as("the ledger against Jira").isEqualTo(days.secondsInJira(restarted));
            assertThat(notes(healed)).as("decisions").containsAllEntriesOf(days.notes());
        }
    }

    private static Map<Long, JsonObject> entries(Office office) {
        Map<Long, JsonObject> entries = new TreeMap<>();
        for (String path : List.of("/accounts/ALFA/hours?", "/accounts/BETA/hours?", "/hours/unassigned?")) {
            for (JsonElement entry : Office.object(
                            office.calls().get(Office.BASE + path + EVER).expect(200))
                    .getAsJsonArray("values")) {
                JsonObject one = entry.getAsJsonObject();
                entries.put(one.get("worklogId").getAsLong(), one);
            }
        }
        return entries;
    }

    private static Map<Long, Long> seconds(Map<Long, JsonObject> entries) {
        Map<Long, Long> seconds = new TreeMap<>();
        entries.forEach(
                (worklog, entry) -> seconds.put(worklog, entry.get("seconds").getAsLong()));
        return seconds;
    }

    private static Map<Long, String> notes(Map<Long, JsonObject> entries) {
        Map<Long, String> notes = new TreeMap<>();
        entries.forEach((worklog, entry) -> {
            JsonElement note = entry.get("note");
            if (note != null && !note.isJsonNull()) {
                notes.put(worklog, note.getAsString());
            }
        });
        return notes;
    }

    private static SandboxCommand node(String name, EmbeddedPostgres postgres) {
        return SandboxCommand.in(folder("home-" + name))
                .with("--node", name, "--shared-home", folder("shared").toString(), "--chaos", String.valueOf(SEED))
                .with("--db", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres")
                .with("--db-user", "postgres", "--db-password", "postgres");
    }

    private static Path folder(String name) {
        return FOLDER.getRoot().toPath().resolve(name);
    }
}
