package org.retainer.sandbox.jira;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.retainer.sandbox.database.Database;

/** Starts the bare look-alike by hand: port, home folder, AUI folder, files to import. */
final class TryOut {
    private TryOut() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[1]);
        BareHost host = new BareHost(
                Database.h2File(home.resolve("jira")),
                Clock.systemUTC(),
                Integer.parseInt(arguments[0]),
                Path.of(arguments[2]));
        for (String file : Arrays.asList(arguments).subList(3, arguments.length)) {
            long start = System.nanoTime();
            host.lookalike.importFile(Path.of(file), System.out::println);
            System.out.println(Duration.ofNanos(System.nanoTime() - start));
        }
        System.out.println("ready at " + host.baseUrl);
        Thread.currentThread().join();
    }
}
