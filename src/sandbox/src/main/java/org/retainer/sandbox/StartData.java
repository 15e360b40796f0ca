package org.retainer.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.retainer.sandbox.command.Options;
import org.retainer.sandbox.demo.DemoAgency;
import org.retainer.sandbox.demo.LedgerWait;
import org.retainer.sandbox.host.JiraParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a sandbox starts with: the demo agency, unless it is not wanted or there are projects already, and imports. */
final class StartData {
    private static final Logger log = LoggerFactory.getLogger(StartData.class);

    private final Options options;
    private final JiraParts parts;
    private final Path demoBegun;
    private final Path demoDone;
    private final Clock clock;
    private final Consumer<String> progress;

    /** @param home where it remembers what of the demo agency is there, for all nodes */
    StartData(Options options, JiraParts parts, Path home, Clock clock, Consumer<String> progress) {
        this.options = options;
        this.parts = parts;
        this.demoBegun = home.resolve("demo-agency.json");
        this.demoDone = home.resolve("demo-agency.done");
        this.clock = clock;
        this.progress = progress;
    }

    /** Fills the look-alike, before any plugin looks at it. */
    void load() {
        if (options.demo() && parts.isEmpty()) {
            write(() -> new DemoAgency().writeImport(demoBegun, clock));
            parts.importFile(demoBegun, progress);
        }
        for (Path file : options.imports()) {
            parts.importFile(file, progress);
        }
    }

    /** Lets the plugin take in what was loaded, and creates the agency's accounts; a plugin that refuses is only logged. */
    void finish(String baseUrl) {
        try {
            new LedgerWait(baseUrl, progress).untilFilled();
            if (options.demo() && Files.exists(demoBegun) && Files.notExists(demoDone)) {
                new DemoAgency().createAccounts(baseUrl, clock);
                Files.createFile(demoDone);
            }
        } catch (IOException e) {
            log.warn("The demo agency's accounts are not complete: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface FileWork {
        void run() throws IOException;
    }
}
