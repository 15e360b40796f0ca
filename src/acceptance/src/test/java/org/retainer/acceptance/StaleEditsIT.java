package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;
import org.retainer.sandbox.runner.SandboxCommand;

/** Two people at once: the second one is refused, told what the first one has changed, and overwrites nothing. */
public class StaleEditsIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String ACCOUNTS = Office.BASE + "/accounts";
    private static final String HOURS = Office.BASE + "/hours";
    private static final String SETTINGS = Office.BASE + "/settings";
    private static final Executor PEOPLE = task -> new Thread(task).start();

    private static RunningSandbox sandbox;
    private static SandboxCalls admin;
    private static long entry;

    @BeforeClass
    public static void start() {
        Path root = FOLDER.getRoot().toPath();
        sandbox = SandboxCommand.in(root.resolve("stale-home"))
                .with("--import", SmallAgency.write(root.resolve("agency.json")).toString())
                .start();
        admin = sandbox.as("admin");
        Office office = new Office(sandbox);
        office.takeOn("ACME", "lead", List.of("ALFA"));
        office.awaitLedger();
        entry = new Worklogs(sandbox.as("anna")).log("ALFA-1", 3600, "2026-02-10T10:00:00.000+0000", "");
        Office.await("the entry", () -> office.entries("ACME").size() == 1);
    }

    @AfterClass
    public static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    public void theSecondOfTwoPeopleIsToldWhatTheFirstHasChanged() {
        stale(ACCOUNTS + "/ACME", "\"goals\":\"More leads\"", "\"name\":\"Other\"", "goals", "More leads");
        stale(HOURS + "/" + entry, "\"note\":\"For the client\"", "\"billable\":false", "note", "For the client");
        stale(SETTINGS, "\"timeZone\":\"Europe/Berlin\"", "\"sendingEnabled\":false", "timeZone", "Europe/Berlin");
        String contact = made(ACCOUNTS + "/ACME/contacts", "{\"name\":\"Clara\"}");
        stale(contact, "\"role\":\"Buyer\"", "\"name\":\"Klara\"", "role", "Buyer");
        String note = made(ACCOUNTS + "/ACME/journal", "{\"date\":\"2026-02-10\",\"text\":\"Agreed\"}");
        stale(note, "\"followUp\":\"2026-02-20\"", "\"date\":\"2026-02-11\"", "followUp", "2026-02-20");
    }

    @Test
    public void ofEightPeopleAtOnceOneIsHeard() {
        for (String path : List.of(ACCOUNTS + "/ACME", SETTINGS, HOURS + "/" + entry)) {
            long seen = version(path);
            List<Integer> answers = IntStream.range(0, 8)
                    .mapToObj(person ->
                            CompletableFuture.supplyAsync(() -> admin.put(path, own(path, person, seen)), PEOPLE))
                    .toList()
                    .stream()
                    .map(answer -> answer.join().status())
                    .sorted()
                    .toList();
            assertThat(answers).as(path).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    /** What each of several people writes: never what is there already. */
    private static String own(String path, int person, long seen) {
        String text = "\"" + person + " at " + System.nanoTime() + "\"";
        String field = path.equals(SETTINGS)
                ? "\"companies\":[{\"legalName\":" + text + "}]"
                : (path.startsWith(HOURS) ? "\"note\":" : "\"goals\":") + text;
        return "{" + field + ",\"version\":" + seen + "}";
    }

    /** Lets somebody change a thing, and refuses somebody else who has not seen that. */
    private static void stale(String path, String first, String second, String field, String text) {
        long seen = version(path);
        admin.put(path, "{" + first + ",\"version\":" + seen + "}").expect(200);
        String written = read(path).toString();
        JsonObject told = Refused.naming("version", 409, admin.put(path, "{" + second + ",\"version\":" + seen + "}"));
        assertThat(read(path)).as("what the first one wrote").hasToString(written);
        assertThat(told.getAsJsonObject("errors").get(field))
                .as(path + " " + told)
                .isNotNull()
                .satisfies(said -> assertThat(said.getAsString()).contains(text));
    }

    private static long version(String path) {
        return read(path).get("version").getAsLong();
    }

    private static JsonObject read(String path) {
        return path.startsWith(HOURS)
                ? new Office(sandbox).entries("ACME").get(0).getAsJsonObject()
                : Office.object(admin.get(path).expect(200));
    }

    private static String made(String path, String body) {
        return path + "/" + Office.object(admin.post(path, body).expect(201)).get("id");
    }
}
