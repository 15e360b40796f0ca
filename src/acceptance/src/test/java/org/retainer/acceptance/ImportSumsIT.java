package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** Hours go in through Jira's import and come out of the plugin's sums, to the second, and stay through restarts. */
public class ImportSumsIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    @Test
    public void sumsEqualThoseOfTheFileAndSurviveARestart() {
        Path root = FOLDER.getRoot().toPath();
        ImportFile file = GeneratedAgency.write(root.resolve("agency.json"), 60);
        // the days of a machine at the other end of the world must not matter
        SandboxCommand command =
                SandboxCommand.in(root.resolve("import-home")).withJvm("-Duser.timezone=Pacific/Auckland");
        try (RunningSandbox sandbox =
                command.with("--import", file.path().toString()).start()) {
            Office office = new Office(sandbox);
            file.clients().forEach((key, client) -> office.takeOn(key, client.projects()));
            office.awaitLedger();
            assertSums(office, file);
            assertThat(Sum.of(office.summary("ALFA", "PERSON"))).isEqualTo(office.total("ALFA"));
            assertGroupsAddUp(office, "ISSUE");
            assertGroupsAddUp(office, "PERSON");
            assertGroupsAddUp(office, "DAY");
            assertGroupsAddUp(office, "PROJECT");
            office.rebuild();
            assertSums(office, file);
        }
        try (RunningSandbox again = command.start()) {
            Office office = new Office(again);
            office.awaitLedger();
            assertSums(office, file);
        }
    }

    private static void assertSums(Office office, ImportFile file) {
        file.clients().forEach((key, client) -> {
            assertThat(office.months(key)).as(key).isEqualTo(client.months());
            assertThat(office.total(key)).as(key).isEqualTo(client.total());
        });
        assertThat(office.ledgerSize()).isEqualTo(file.total().entries());
    }

    private static void assertGroupsAddUp(Office office, String groupBy) {
        Sum sum = new Sum();
        for (JsonElement group : office.summary("BETA", groupBy).getAsJsonArray("groups")) {
            sum.add(Sum.of(group.getAsJsonObject()));
        }
        assertThat(sum).as(groupBy).isEqualTo(office.total("BETA"));
    }
}
