package org.retainer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.command.Options;
import org.retainer.sandbox.command.StartupException;

/** What keeps a sandbox from starting, and what survives a restart. */
public class StartTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertRefused(options(taken.getLocalPort(), List.of(), null), "Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    public void anUnreadableImportIsNamed() throws Exception {
        assertRefused(options(0, List.of(Path.of("absent.json")), null), "absent.json of --import cannot be read");
        assertRefused(options(0, List.of(folder.newFile("x.json").toPath()), null), "projects[0].key");
    }

    @Test
    public void aWrongDatabaseIsNamed() throws Exception {
        assertRefused(
                options(0, List.of(), new Options.Address("jdbc:postgresql://localhost:1/x", "u", "p")),
                "The database jdbc:postgresql://localhost:1/x as u cannot be opened");
        assertRefused(
                options(0, List.of(), new Options.Address("jdbc:mysql://localhost/x", "u", "p")),
                "must start with jdbc:postgresql: or jdbc:h2:");
    }

    @Test
    public void aHomeInUseIsNamedAndGivenBackAtTheEnd() throws Exception {
        Options options = options(0, List.of(), null);
        try (Sandbox first = start(options)) {
            assertThat(first.baseUrl()).endsWith("/jira");
            assertRefused(options, "Another sandbox runs in the home");
        }
        start(options).close();
    }

    @Test
    public void aFileInPlaceOfTheHomeIsNamed() throws Exception {
        Path file = folder.newFile().toPath();
        Options options = new Options(
                0, file, Optional.empty(), List.of(), false, "10.3", Optional.empty(), Optional.empty(), false);
        assertRefused(options, "cannot be used");
    }

    @Test
    public void dataAndWhatWasDisabledSurviveARestart() throws Exception {
        Path jar = new TestPluginJar().writeTo(folder.newFile("test.jar").toPath());
        Path home = folder.newFolder().toPath();
        String[] anna = TestBrowser.basic("anna", "anna");
        try (Sandbox sandbox = SandboxTest.start(home, "10.3", jar)) {
            new TestBrowser(sandbox.baseUrl()).send("POST", "/rest/notes/1.0/notes", "kept", anna);
            sandbox.plugins().setEnabled(TestPluginJar.KEY, false);
        }
        try (Sandbox sandbox = SandboxTest.start(home, "10.3", jar)) {
            assertThat(sandbox.plugins().statuses().get(0).enabled()).isFalse();
            sandbox.plugins().setEnabled(TestPluginJar.KEY, true);
            assertThat(new TestBrowser(sandbox.baseUrl())
                            .get("/rest/notes/1.0/notes", anna)
                            .body())
                    .isEqualTo("{\"count\":1}");
        }
    }

    @Test
    public void aPluginKeepsItsDataInPostgresql() throws Exception {
        Path jar = new TestPluginJar().writeTo(folder.newFile("test.jar").toPath());
        String[] anna = TestBrowser.basic("anna", "anna");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Options options = options(0, List.of(), new Options.Address(url, "postgres", "postgres"));
            try (Sandbox sandbox = start(options, jar)) {
                TestBrowser browser = new TestBrowser(sandbox.baseUrl());
                browser.send("POST", "/rest/notes/1.0/notes", "kept", anna);
            }
            try (Sandbox sandbox = start(options, jar)) {
                assertThat(new TestBrowser(sandbox.baseUrl())
                                .get("/rest/notes/1.0/notes", anna)
                                .body())
                        .isEqualTo("{\"count\":1}");
            }
        }
    }

    private Options options(int port, List<Path> imports, Options.Address database) throws Exception {
        Path home = Files.createDirectories(folder.getRoot().toPath().resolve("home"));
        return new Options(
                port,
                home,
                Optional.ofNullable(database),
                imports,
                false,
                "10.3",
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Sandbox start(Options options, Path... jars) {
        return Sandbox.start(
                options,
                (database, events, clock, url, version) -> new TestJira(),
                new Sandbox.Programs(Path.of("target", "framework"), List.of(jars)),
                Clock.systemUTC(),
                line -> {});
    }

    private static void assertRefused(Options options, String message) {
        assertThatThrownBy(() -> start(options).close())
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }
}
