package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCalls;
import org.retainer.sandbox.runner.SandboxCommand;

/** Everything moves to another server that has the same Jira data. */
public class ExportImportIT {
    private static final String EXPORT = Office.BASE + "/export";
    private static final String IMPORT = Office.BASE + "/import";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private final Path root = FOLDER.getRoot().toPath();

    @Test
    public void anEmptyInstallationBecomesTheSame() {
        ImportFile file = GeneratedAgency.write(root.resolve("agency.json"), 10);
        String exported;
        Sum expected;
        try (RunningSandbox first = start(file, "first-home")) {
            Office office = new Office(first);
            office.awaitLedger();
            office.takeOn("ALFA", List.of("ALFAP1", "ALFAP2"));
            office.takeOn("BETA", "anna", List.of("BETAP1"));
            decide(office);
            office.awaitLedger();
            expected = office.total("ALFA");
            exported = office.calls().get(EXPORT).expect(200).body();
            office.calls().post(IMPORT, exported).expect(409);
            first.as("anna").get(EXPORT).expect(403);
        }
        try (RunningSandbox second = start(file, "second-home")) {
            Office office = new Office(second);
            office.awaitLedger();
            refuseBrokenFiles(office.calls(), exported);
            assertThat(office.ledgerSize()).isPositive();

            run(office, exported);
            office.awaitLedger();
            assertThat(office.total("ALFA")).isEqualTo(expected);
            assertThat(comparable(office.calls().get(EXPORT).expect(200).body()))
                    .isEqualTo(comparable(exported));
            office.takeOn("GAMMA", List.of("GAMMAP1"));
            assertThat(second.as("anna")
                            .get(Office.BASE + "/accounts/BETA")
                            .expect(200)
                            .body())
                    .contains("\"anna\"");
        }
    }

    private static void decide(Office office) {
        String worklog =
                office.entries("ALFA").get(0).getAsJsonObject().get("worklogId").getAsString();
        office.calls()
                .put(Office.BASE + "/hours/" + worklog, "{\"billable\":false,\"note\":\"Подарок «клиенту» 🎁\"}")
                .expect(200);
    }

    private static void refuseBrokenFiles(SandboxCalls admin, String exported) {
        String truncated = exported.substring(0, exported.length() / 2);
        assertThat(admin.post(IMPORT, truncated).expect(400).body()).isNotEmpty();
        admin.post(IMPORT, exported.replace("ALFA", "OMEGA")).expect(400);
        admin.post(IMPORT, "{}").expect(400);
        admin.get(Office.BASE + "/accounts/ALFA").expect(404);
    }

    private static void run(Office office, String exported) {
        String id = Office.object(office.calls().post(IMPORT, exported).expect(202))
                .get("id")
                .getAsString();
        Office.await("the import", () -> {
            String state = Office.object(
                            office.calls().get(Office.BASE + "/jobs/" + id).expect(200))
                    .get("state")
                    .getAsString();
            assertThat(state).isIn("RUNNING", "DONE");
            return state.equals("DONE");
        });
    }

    /**
     * Each table's rows as texts, in an order of their own. What may differ is left out: ids that nobody refers to, numbers of
     * rules, what the ledger remembers about its runs, and the note that something was imported.
     */
    private static SortedMap<String, List<String>> comparable(String export) {
        SortedMap<String, List<String>> tables = new TreeMap<>();
        String table = "";
        JsonArray columns = new JsonArray();
        for (String line : export.lines().toList()) {
            if (line.startsWith("{\"table\"")) {
                JsonObject head = JsonParser.parseString(line).getAsJsonObject();
                table = head.get("table").getAsString();
                columns = head.getAsJsonArray("columns");
                tables.put(table, new ArrayList<>());
            } else if (line.startsWith("[") && !line.contains("\"ledger.") && !line.contains("\"INSTALLATION:")) {
                tables.get(table)
                        .add(row(table, columns, JsonParser.parseString(line).getAsJsonArray()));
            }
        }
        tables.values().forEach(rows -> rows.sort(null));
        return tables;
    }

    private static String row(String table, JsonArray columns, JsonArray values) {
        JsonObject row = new JsonObject();
        for (int at = 0; at < values.size(); at++) {
            String column = columns.get(at).getAsString();
            boolean kept = table.startsWith("ACCOUNT") && column.equals("ID");
            if (kept || (!column.equals("ID") && !column.equals("CHANGE_NUMBER"))) {
                row.add(column, values.get(at));
            }
        }
        return row.toString();
    }

    private static RunningSandbox start(ImportFile file, String home) {
        return SandboxCommand.in(FOLDER.getRoot().toPath().resolve(home))
                .with("--import", file.path().toString())
                .start();
    }
}
