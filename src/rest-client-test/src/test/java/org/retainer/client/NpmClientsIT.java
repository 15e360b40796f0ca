package org.retainer.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** The Jira clients that scripts on Node use, against the packaged sandbox with the plugin in it. */
public class NpmClientsIT {
    private static final long PATIENCE_SECONDS = 120;

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static RunningSandbox sandbox;

    @BeforeClass
    public static void start() {
        sandbox = SandboxCommand.in(FOLDER.getRoot().toPath().resolve("home"))
                .with("--import", "src/test/resources/small-agency.json")
                .start();
    }

    @AfterClass
    public static void stop() {
        sandbox.close();
    }

    @Test
    public void jiraClient8CreatesEditsSearchesAndLogsWork() throws Exception {
        assertThat(run("jira-client.js")).contains("jira-client: all as expected");
    }

    @Test
    public void version2ClientOfJiraJs5CreatesEditsSearchesAndLogsWork() throws Exception {
        assertThat(run("jira-js.js")).contains("jira.js: all as expected");
    }

    private static String run(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "node",
                Path.of("npm", script).toAbsolutePath().toString(),
                sandbox.address().toString(),
                "admin",
                "admin");
        builder.environment()
                .put(
                        "NODE_PATH",
                        Path.of("target", "npm", "node_modules")
                                .toAbsolutePath()
                                .toString());
        builder.environment().put("NODE_NO_WARNINGS", "1");
        builder.environment().put("no_proxy", "localhost");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
