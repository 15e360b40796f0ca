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
 * again, the ledger has every worklog, after a rebuild every account, and nobody's decision is lost.
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
    public void theLedgerIsWhatJiraSaysWhateverHappenedToEventsAndNodes() throws Exception {
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
        for (String project : List.of("ALFAP1", RandomDays.LINKED_PROJECT, "BETAP1")) {
            for (String component : List.of(RandomDays.LINKED_COMPONENT, "SEO")) {
                a.as("admin")
                        .post(
                                "/rest/api/2/component",
                                "{\"project\":\"" + project + "\",\"name\":\"" + component + "\"}")
                        .expect(201);
            }
        }
        office.takeOn("ALFA", List.of("ALFAP1", "ALFAP2"));
        office.takeOn("BETA", List.of("BETAP1"));
        office.linkComponent(RandomDays.LINKED_TO, RandomDays.LINKED_PROJECT, RandomDays.LINKED_COMPONENT);
        office.awaitLedger();
        RandomDays days = new RandomDays(SEED, a);
        Random nodes = new Random(SEED);
        for (int step = 0; step < STEPS / 2; step++) {
            days.happen(nodes.nextBoolean() ? a : b);
        }
        Thread writer = new Thread(() -> days.writeUntilTheEnd(b));
        writer.start();
        Office.await("a stream of worklogs on the node that dies", () -> days.written() >= 20);
        b.kill();
        writer.join();
        for (int step = 0; step < STEPS / 10; step++) {
            days.happen(a);
        }
        try (RunningSandbox restarted = again.start()) {
            for (int step = 0; step < STEPS * 4 / 10; step++) {
                days.happen(nodes.nextBoolean() ? a : restarted);
            }
            Thread.sleep(LATEST_MILLIS);
            compare(office, new Office(restarted), days, days.truth(restarted));
        }
    }

    private static void compare(Office office, Office other, RandomDays days, Map<Long, RandomDays.Truth> truth) {
        office.reconcile();
        Map<Long, JsonObject> reconciled = entries(office);
        assertThat(entries(other)).as("both nodes").isEqualTo(reconciled);
        assertThat(values(reconciled, "seconds"))
                .as("worklogs after reconciliation")
                .isEqualTo(seconds(truth));

        office.rebuild();
        Map<Long, JsonObject> rebuilt = entries(office);
        assertThat(values(rebuilt, "seconds")).as("worklogs after the rebuild").isEqualTo(seconds(truth));
        assertThat(accounts(rebuilt)).as("whose hours").isEqualTo(owners(truth));
        assertThat(values(rebuilt, "note")).as("decisions").containsAllEntriesOf(days.notes());
        assertThat(values(reconciled, "note")).isEqualTo(values(rebuilt, "note"));
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

    private static Map<Long, String> values(Map<Long, JsonObject> entries, String field) {
        Map<Long, String> values = new TreeMap<>();
        entries.forEach((worklog, entry) -> {
            JsonElement value = entry.get(field);
            if (value != null && !value.isJsonNull()) {
                values.put(worklog, value.getAsString());
            }
        });
        return values;
    }

    private static Map<Long, String> accounts(Map<Long, JsonObject> entries) {
        Map<Long, String> accounts = new TreeMap<>();
        entries.keySet().forEach(worklog -> accounts.put(worklog, ""));
        accounts.putAll(values(entries, "account"));
        return accounts;
    }

    private static Map<Long, String> seconds(Map<Long, RandomDays.Truth> truth) {
        Map<Long, String> seconds = new TreeMap<>();
        truth.forEach((worklog, one) -> seconds.put(worklog, String.valueOf(one.seconds())));
        return seconds;
    }

    private static Map<Long, String> owners(Map<Long, RandomDays.Truth> truth) {
        Map<Long, String> owners = new TreeMap<>();
        truth.forEach((worklog, one) -> owners.put(worklog, one.account()));
        return owners;
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
