package org.retainer.sandbox.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SandboxCommandTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private SandboxCommand command;

    @Before
    public void pack() throws IOException {
        Path jar = folder.newFile("pretended.jar").toPath();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PretendedSandbox.class.getName());
        String entry = PretendedSandbox.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream bytes = PretendedSandbox.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new ZipEntry(entry));
            bytes.transferTo(out);
        }
        command = SandboxCommand.of(jar, folder.getRoot().toPath().resolve("home"));
    }

    @Test
    public void aStartedSandboxAnswersAndEnds() {
        RunningSandbox sandbox = command.with("--as", "9.12").start();
        try (sandbox) {
            SandboxCalls.Reply reply = sandbox.as("анна").post("/echo", "\"Привет\"");

            assertThat(reply.expect(200).body()).startsWith("POST Basic ").endsWith("\"Привет\"");
            assertThat(sandbox.anonymously().get("/echo").body()).isEqualTo("GET null ");
            assertThat(sandbox.log()).contains("--no-demo", "--as, 9.12", "home");
        }
        assertThatThrownBy(() -> sandbox.anonymously().get("/echo")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    public void aKilledSandboxIsGone() {
        RunningSandbox sandbox = command.withDemo().start();
        assertThat(sandbox.log()).doesNotContain("--no-demo");
        sandbox.kill();

        assertThatThrownBy(() -> sandbox.as("admin").delete("/echo")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    public void anUnexpectedStatusIsNamedWithTheCallAndTheBody() {
        try (RunningSandbox sandbox = command.start()) {
            assertThatThrownBy(() -> sandbox.as("admin").put("/echo", "{}").expect(409))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("PUT " + sandbox.address() + "/echo answered 200 instead of 409");
        }
    }

    @Test
    public void aFailedStartShowsWhatTheSandboxSaid() {
        assertThatThrownBy(() -> command.with("--refuse").start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("Port is busy");
    }

    @Test
    public void aRunThatEndsTellsExitCodeAndErrors() {
        SandboxCommand.Outcome outcome = command.with("--refuse").runToEnd();

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).isEqualToIgnoringNewLines("Port is busy");
        assertThat(outcome.output()).isEmpty();
    }

    @Test
    public void aMissingJarIsSaidBeforeAnythingStarts() {
        SandboxCommand missing =
                SandboxCommand.of(Path.of("nowhere.jar"), folder.getRoot().toPath());

        assertThatThrownBy(missing::start).hasMessageContaining("package the sandbox first");
    }
}
