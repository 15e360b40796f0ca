package org.retainer.sandbox.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A way to start the sandbox's jar: each method answers a copy. */
public final class SandboxCommand {
    /** The system property that names the sandbox's jar. */
    public static final String JAR_PROPERTY = "retainer.sandbox.jar";

    /** What lives for a minute need not be compiled to the last degree. */
    private static final List<String> SHORT_LIVED = List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** How long a start may take on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path jar;
    private final Path home;
    private final int port;
    private final List<String> jvm;
    private final List<String> options;

    private SandboxCommand(Path jar, Path home, int port, List<String> jvm, List<String> options) {
        this.jar = jar;
        this.home = home;
        this.port = port;
        this.jvm = List.copyOf(jvm);
        this.options = List.copyOf(options);
    }

    /**
     * Takes the jar that the property {@value #JAR_PROPERTY} names, a free port and no demo data.
     *
     * @param home an empty or not yet existing folder, or the home of an earlier run
     */
    public static SandboxCommand in(Path home) {
        String named = System.getProperty(JAR_PROPERTY, "../sandbox/target/retainer-sandbox.jar");
        return of(Path.of(named), home);
    }

    /** Takes any jar that prints the sandbox's ready line. */
    static SandboxCommand of(Path jar, Path home) {
        return new SandboxCommand(jar.toAbsolutePath().normalize(), home, 0, SHORT_LIVED, List.of("--no-demo"));
    }

    /** Adds options such as {@code --as 9.12}. */
    public SandboxCommand with(String... more) {
        return new SandboxCommand(jar, home, port, jvm, append(options, more));
    }

    /** Adds arguments of the JVM such as {@code -Duser.timezone=UTC}. */
    public SandboxCommand withJvm(String... more) {
        return new SandboxCommand(jar, home, port, append(jvm, more), options);
    }

    /** Leaves the demo data in. */
    public SandboxCommand withDemo() {
        return new SandboxCommand(
                jar,
                home,
                port,
                jvm,
                options.stream().filter(option -> !option.equals("--no-demo")).toList());
    }

    public SandboxCommand onPort(int wanted) {
        return new SandboxCommand(jar, home, wanted, jvm, options);
    }

    /** Starts, and waits until the sandbox says that it is ready. */
    public RunningSandbox start() {
        int chosen = port == 0 ? freePort() : port;
        Path log = logFile();
        Process process = launch(chosen, log, log);
        RunningSandbox sandbox = new RunningSandbox(process, chosen, home, log);
        sandbox.awaitReady(PATIENCE);
        return sandbox;
    }

    /** Starts what is expected to end by itself, and waits for that. */
    public Outcome runToEnd() {
        Path output = logFile();
        Path errors = output.resolveSibling(output.getFileName() + ".errors");
        Process process = launch(port == 0 ? freePort() : port, output, errors);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The sandbox did not end by itself:\n" + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("Interrupted while the sandbox was running", interrupted);
        }
    }

    private Process launch(int chosenPort, Path output, Path errors) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("There is no " + jar
                    + ": package the sandbox first, or name its jar with -D" + JAR_PROPERTY + "=FILE");
        }
        ProcessBuilder builder = new ProcessBuilder(commandLine(chosenPort));
        builder.redirectOutput(output.toFile());
        if (errors.equals(output)) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(errors.toFile());
        }
        try {
            Process process = builder.start();
            // no test that dies may leave a sandbox behind
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException problem) {
            throw new UncheckedIOException("The sandbox cannot be started", problem);
        }
    }

    private List<String> commandLine(int chosenPort) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvm);
        line.addAll(List.of("-jar", jar.toString(), "--port", Integer.toString(chosenPort), "--home", home.toString()));
        line.addAll(options);
        return line;
    }

    /** Keeps what the sandbox prints beside the test's results, where a failing build still has it. */
    private Path logFile() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "sandboxes"));
            return Files.createTempFile(folder, home.getFileName() + "-", ".log");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> append(List<String> present, String... more) {
        return Stream.concat(present.stream(), Stream.of(more)).toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** How a sandbox ended that was not expected to go on. */
    public record Outcome(int exitCode, String output, String errors) {}
}
