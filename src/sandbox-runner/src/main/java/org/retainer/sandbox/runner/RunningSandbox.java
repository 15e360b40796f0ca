package org.retainer.sandbox.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A sandbox that is up. Closing it ends it in the way of Ctrl-C. */
public final class RunningSandbox implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int LINES_TO_SHOW = 60;

    private final Process process;
    private final int port;
    private final Path home;
    private final Path log;

    RunningSandbox(Process process, int port, Path home, Path log) {
        this.process = process;
        this.port = port;
        this.home = home;
        this.log = log;
    }

    /** The address with the context path, without a slash at the end. */
    public URI address() {
        return URI.create("http://localhost:" + port + "/jira");
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    /** Everything printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Talks as the given person, whose password is their name. */
    public SandboxCalls as(String name) {
        return new SandboxCalls(address(), name, name);
    }

    /** Talks without credentials. */
    public SandboxCalls anonymously() {
        return new SandboxCalls(address(), "", "");
    }

    /** Ends it in the way of Ctrl-C and waits until it is gone. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd(Duration.ofSeconds(40));
    }

    /** Ends it without any warning, as a power failure does (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(20));
    }

    void awaitReady(Duration patience) {
        String readyLine = "Retainer sandbox is ready at " + address() + " ";
        long until = System.nanoTime() + patience.toNanos();
        while (!log().contains(readyLine)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "The sandbox ended with exit code " + process.exitValue() + ":\n" + tail());
            }
            if (System.nanoTime() > until) {
                kill();
                throw new IllegalStateException("The sandbox was not ready after " + patience + ":\n" + tail());
            }
            pause();
        }
    }

    private void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("The sandbox did not end within " + patience + ":\n" + tail());
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            Thread.sleep(GLANCE.toMillis());
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the sandbox was starting", interrupted);
        }
    }

    private String tail() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
    }
}
