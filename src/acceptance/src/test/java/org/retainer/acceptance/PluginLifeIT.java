package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** The plugin is stopped, started and installed again while Jira goes on, and no hour is lost. */
public class PluginLifeIT {
    private static final String PLUGINS = "/rest/plugins/1.0/";
    private static final String PLUGIN = PLUGINS + "org.retainer.jira";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    @Test
    public void noHourIsLostWhileThePluginIsStoppedStartedAndInstalledAgain() {
        Path root = FOLDER.getRoot().toPath();
        ImportFile file = GeneratedAgency.write(root.resolve("agency.json"), 10);
        try (RunningSandbox sandbox = SandboxCommand.in(root.resolve("life-home"))
                .with("--import", file.path().toString())
                .start()) {
            Office office = new Office(sandbox);
            assertThat(office.calls().get(PLUGINS).expect(200).body()).contains("org.retainer.jira");
            office.takeOn("ALFA", List.of("ALFAP1", "ALFAP2"));
            Sum expected = file.clients().get("ALFA").total();
            assertThat(office.total("ALFA")).isEqualTo(expected);

            switchTo(office, false);
            assertThat(office.calls().get(Office.BASE + "/accounts").status()).isEqualTo(404);
            log(sandbox, expected, 1200);
            assertThat(sandbox.as("anna").get("/browse/ALFAP1-1").expect(200).body())
                    .contains("ALFAP1-1");
            switchTo(office, true);
            awaitAnswer(office);
            office.reconcile();
            assertThat(office.total("ALFA"))
                    .as("with what was logged meanwhile")
                    .isEqualTo(expected);

            office.calls().post(PLUGIN + "/reinstall", "{}").expect(200);
            awaitAnswer(office);
            log(sandbox, expected, 600);
            Office.await("the hour logged after the installation", () -> office.total("ALFA")
                    .equals(expected));
            office.rebuild();
            assertThat(office.total("ALFA")).isEqualTo(expected);
            // the client's sum has grown with what was logged
            assertThat(office.ledgerSize()).isEqualTo(file.total().entries());
        }
    }

    @Test
    public void onlyAnAdministratorManagesPlugins() {
        Path root = FOLDER.getRoot().toPath();
        ImportFile file = GeneratedAgency.write(root.resolve("agency2.json"), 1);
        try (RunningSandbox sandbox = SandboxCommand.in(root.resolve("life-home-2"))
                .with("--import", file.path().toString(), "--as", "9.12")
                .start()) {
            assertThat(sandbox.as("anna")
                            .put(PLUGIN + "-key", "{\"enabled\":false}")
                            .status())
                    .isEqualTo(403);
            assertThat(sandbox.as("anna").get(Office.BASE + "/accounts").status())
                    .isEqualTo(200);
        }
    }

    private static void switchTo(Office office, boolean enabled) {
        office.calls().put(PLUGIN + "-key", "{\"enabled\":" + enabled + "}").expect(200);
    }

    private static void awaitAnswer(Office office) {
        Office.await(
                "the plugin to answer",
                () -> office.calls().get(Office.BASE + "/hours/sync").status() == 200);
        office.awaitLedger();
    }

    private static void log(RunningSandbox sandbox, Sum expected, long seconds) {
        new Worklogs(sandbox.as("anna")).log("ALFAP1-1", seconds, "2026-02-28T23:59:00.000+0000", "meanwhile");
        expected.add(seconds);
    }
}
