package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** What keeps the sandbox from starting is said in one line, and the exit code is 1. */
public class StartRefusalsIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    @Test
    public void aBusyPort() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            assertThat(line(command("busy").onPort(busy.getLocalPort())))
                    .contains(Integer.toString(busy.getLocalPort()));
        }
    }

    @Test
    public void anUnreadableFile() {
        assertThat(line(command("unreadable").with("--import", "no-such-file.json")))
                .contains("no-such-file.json");
    }

    @Test
    public void aFileWithAMistakeIsRefusedWholeWithThePathToTheMistake() throws IOException {
        Path root = FOLDER.getRoot().toPath();
        ImportFile good = GeneratedAgency.write(root.resolve("good.json"), 2);
        Path bad = root.resolve("bad.json");
        Files.writeString(
                bad,
                Files.readString(good.path())
                        .replaceFirst("\"timeSpent\": \"[^\"]*\"(?![\\s\\S]*\"timeSpent\")", "\"timeSpent\": \"90m\""));
        SandboxCommand command = command("mistake");

        assertThat(line(command.with("--import", bad.toString())))
                .contains("worklogs[")
                .contains("timeSpent")
                .contains("90m");

        try (RunningSandbox sandbox = command.start()) {
            assertThat(sandbox.as("admin")
                            .get("/rest/api/2/project")
                            .expect(200)
                            .body())
                    .isEqualTo("[]");
        }
    }

    @Test
    public void aDatabaseThatIsNotThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String url = "jdbc:postgresql://localhost:" + port + "/nowhere";

        assertThat(line(command("database").with("--db", url, "--db-user", "u", "--db-password", "secret")))
                .contains(url)
                .doesNotContain("secret");
    }

    @Test
    public void anUnknownOption() {
        assertThat(line(command("option").with("--colour", "blue"))).contains("--colour");
    }

    @Test
    public void aVersionThatItCannotBe() {
        assertThat(line(command("version").with("--as", "8.20")))
                .contains("9.12")
                .contains("10.3");
    }

    @Test
    public void aHomeThatAnotherSandboxUses() {
        SandboxCommand command = command("shared");
        try (RunningSandbox first = command.start()) {
            assertThat(line(command)).contains("shared");
            assertThat(first.anonymously().get("/rest/api/2/serverInfo").status())
                    .isEqualTo(200);
        }
    }

    private static SandboxCommand command(String home) {
        return SandboxCommand.in(FOLDER.getRoot().toPath().resolve(home));
    }

    private static String line(SandboxCommand command) {
        SandboxCommand.Outcome outcome = command.runToEnd();
        assertThat(outcome.exitCode()).as(outcome.errors()).isEqualTo(1);
        assertThat(outcome.errors().strip().lines()).as(outcome.errors()).hasSize(1);
        assertThat(outcome.output()).doesNotContain("is ready at").doesNotContain("\tat ");
        return outcome.errors();
    }
}
