package org.retainer.sandbox;

import com.atlassian.event.api.EventPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleException;
import org.retainer.sandbox.cluster.Node;
import org.retainer.sandbox.cluster.StartOrder;
import org.retainer.sandbox.cluster.Surroundings;
import org.retainer.sandbox.command.Options;
import org.retainer.sandbox.command.StartupException;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.event.Chaos;
import org.retainer.sandbox.event.Events;
import org.retainer.sandbox.framework.OsgiFramework;
import org.retainer.sandbox.host.Home;
import org.retainer.sandbox.host.JiraParts;
import org.retainer.sandbox.host.Platform;
import org.retainer.sandbox.http.WebServer;
import org.retainer.sandbox.plugin.Plugins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running sandbox. It starts in Jira's order: database, the look-alike with its imports, the plugin framework and
 * HTTP, the plugins, and last their {@code LifecycleAware.onStart}.
 */
public final class Sandbox implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    /** With chaos on, what changes within a second carries the same moment, as on databases that keep whole seconds. */
    private static final Duration CHAOTIC_TICK = Duration.ofSeconds(1);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Options options;
    private final Clock clock;
    private final Consumer<String> progress;
    private String baseUrl;
    private Plugins plugins;
    private JiraParts parts;
    private StartData data;

    private Sandbox(Options options, Clock clock, Consumer<String> progress) {
        this.options = options;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Starts a sandbox; when this returns, all plugins have been told that the host is up.
     *
     * @param lookalike opens the Jira look-alike
     * @param programs where the framework's bundles and the plugins' jars are
     * @param progress is told, line by line, how long work goes on
     * @throws StartupException with one line for the user
     */
    public static Sandbox start(
            Options options, JiraParts.Opener lookalike, Programs programs, Clock clock, Consumer<String> progress) {
        Sandbox sandbox = new Sandbox(options, clock, progress);
        try {
            sandbox.open(lookalike, programs);
            return sandbox;
        } catch (RuntimeException | Error e) {
            sandbox.close();
            throw e;
        } catch (Exception e) {
            sandbox.close();
            throw new StartupException("The plugin framework cannot start: " + e, e);
        }
    }

    private void open(JiraParts.Opener lookalike, Programs programs) throws Exception {
        Platform platform = Platform.of(options.platform())
                .orElseThrow(() -> new StartupException("--as knows 9.12 and 10.3, not " + options.platform()));
        options.imports().forEach(Sandbox::checkReadable);
        Home home = keep(Home.take(options.home()));
        int port = WebServer.freePort(options.port());
        baseUrl = "http://localhost:" + port + WebServer.CONTEXT_PATH;
        Database database = keep(database(home));
        inTurn(database, () -> start(lookalike, programs, platform, home, port, database));
        plugins.hostIsUp();
        inTurn(database, () -> data.finish(baseUrl));
        log.info("Ready at {} as Jira {}", baseUrl, platform.version());
    }

    /** Of nodes that start together, one after the other makes tables and the first data. */
    private void inTurn(Database database, Step step) throws Exception {
        if (options.cluster().isEmpty()) {
            step.take();
            return;
        }
        try (StartOrder order = StartOrder.await(database)) {
            log.debug("It is this node's turn: {}", order);
            step.take();
        }
    }

    private void start(
            JiraParts.Opener lookalike, Programs programs, Platform platform, Home home, int port, Database database)
            throws IOException, BundleException {
        Events events = new Events();
        Clock stamps = options.chaos().isPresent() ? Clock.tick(clock, CHAOTIC_TICK) : clock;
        parts = lookalike.open(database, announced(events), stamps, baseUrl, platform.version());
        Surroundings surroundings = surroundings(home, database);
        data = new StartData(options, parts, surroundings.sharedHome(), clock, progress);
        data.load();
        HostWiring wiring = new HostWiring(platform, parts, database, events, clock, baseUrl, surroundings);
        keep(wiring.jobs());
        OsgiFramework framework =
                keep(OsgiFramework.start(home.resolve("osgi-cache"), programs.frameworkBundles(), platform));
        wiring.register(framework);
        WebServer server = new WebServer(port, home.resolve("web"));
        plugins = wiring.plugins(framework, surroundings.sharedHome().resolve("disabled-plugins"));
        wiring.fill(server, plugins);
        server.start();
        keep(server);
        keep(plugins);
        programs.plugins().forEach(plugins::install);
    }

    /** Who hears of the look-alike's changes: the listeners, or chaos before them. */
    private EventPublisher announced(Events events) {
        if (options.chaos().isEmpty()) {
            return events;
        }
        progress.accept("Chaos is on, seed " + options.chaos().get()
                + ": events of worklogs and issues get lost, doubled, late and out of order");
        return keep(new Chaos(events, options.chaos().get()));
    }

    private Surroundings surroundings(Home home, Database database) throws IOException {
        Path own = home.resolve("");
        if (options.cluster().isEmpty()) {
            return Surroundings.alone(own);
        }
        Path shared = options.cluster().get().sharedHome();
        Files.createDirectories(shared);
        Node node = keep(Node.join(options.cluster().get().node(), database, clock));
        return Surroundings.of(node, database, clock, own, shared);
    }

    /** The address of Jira, such as {@code http://localhost:2990/jira}. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The installed plugins. */
    public Plugins plugins() {
        return plugins;
    }

    /** The look-alike's parts. */
    public JiraParts parts() {
        return parts;
    }

    /** Stops everything in the reverse order; what fails to stop is logged. */
    @Override
    public void close() {
        boolean ran = !opened.isEmpty();
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                log.warn("A part of the sandbox did not stop cleanly", e);
            }
        }
        if (ran) {
            log.info("Stopped");
        }
    }

    private Database database(Home home) {
        Optional<Options.Address> address = options.database();
        try {
            return address.isPresent()
                    ? Database.open(
                            address.get().url(),
                            address.get().user(),
                            address.get().password())
                    : Database.h2File(home.resolve("database").resolve("jira"));
        } catch (IllegalArgumentException e) {
            throw new StartupException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new StartupException(
                    address.isPresent()
                            ? "The database " + address.get() + " cannot be opened: " + lastCause(e)
                                    + "; check --db, --db-user and --db-password"
                            : "The database in the home cannot be opened: " + lastCause(e),
                    e);
        }
    }

    private static void checkReadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new StartupException("The file " + file + " of --import cannot be read");
        }
    }

    private static String lastCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceAll("\\.$", "");
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }

    @FunctionalInterface
    private interface Step {
        void take() throws Exception;
    }

    /**
     * What a sandbox is made of besides its class path.
     *
     * @param frameworkBundles the directory of Gemini's bundles
     * @param plugins the plugins' jars, installed in this order
     */
    public record Programs(Path frameworkBundles, List<Path> plugins) {
        public Programs {
            plugins = List.copyOf(plugins);
        }
    }
}
