package org.retainer.sandbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.retainer.sandbox.command.CommandLine;
import org.retainer.sandbox.command.Options;
import org.retainer.sandbox.command.StartupException;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the sandbox from the command line. */
public final class Main {
    private static final String LOG_PROPERTY = "retainer.sandbox.log";

    private Main() {}

    /** Runs until the process is told to end; what the user did wrong is one line on stderr and the exit code 1. */
    public static void main(String[] arguments) {
        try {
            Options options = CommandLine.parse(arguments);
            if (options.help()) {
                System.out.print(CommandLine.HELP);
                return;
            }
            logTo(options.home());
            run(options);
        } catch (StartupException e) {
            fail(e.getMessage());
        } catch (RuntimeException | IOException e) {
            LoggerFactory.getLogger(Main.class).debug("The start failed", e);
            fail("The sandbox cannot start: " + e);
        }
    }

    private static void run(Options options) throws IOException {
        Path programs = programs();
        Sandbox sandbox = Sandbox.start(
                options,
                LookalikeParts::open,
                new Sandbox.Programs(programs.resolve("framework"), jars(programs.resolve("plugins"))),
                Clock.systemUTC(),
                System.err::println);
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "stop"));
        System.out.println("Retainer sandbox is ready at " + sandbox.baseUrl() + " (admin / admin)");
    }

    /** Must come before the first logger is made. */
    private static void logTo(Path home) {
        System.setProperty(
                LOG_PROPERTY, home.resolve("log").resolve("sandbox.log").toString());
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
    }

    /** The directory of the sandbox's jar, where the framework's bundles and the plugins lie too. */
    private static Path programs() {
        try {
            return Path.of(Main.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath()
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> jars(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static void fail(String line) {
        System.err.println(line);
        System.exit(1);
    }
}
