package org.retainer.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/**
 * Run by hand with a file in Jira's import format: loads it, makes one account for the projects whose keys begin alike, and
 * compares every month of every account with sums made directly from the file. Needs the packaged sandbox.
 */
public final class RealDataCheck {
    private RealDataCheck() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("Usage: RealDataCheck FILE [sandbox options]");
            System.exit(2);
        }
        ImportFile file = ImportFile.read(Path.of(arguments[0]));
        System.out.println(
                "The file holds " + file.total() + " of " + file.clients().size() + " clients");
        String[] options = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        Path home = Files.createTempDirectory("retainer-real-data");
        long begin = System.nanoTime();
        try (RunningSandbox sandbox = SandboxCommand.in(home)
                .with(options)
                .with("--import", file.path().toString())
                .start()) {
            said("Ready", begin);
            System.exit(compare(new Office(sandbox), file, begin) ? 0 : 1);
        }
    }

    private static boolean compare(Office office, ImportFile file, long begin) {
        file.clients().forEach((key, client) -> office.takeOn(key, client.projects()));
        said("Linked", begin);
        office.awaitLedger();
        said("Up to date", begin);
        boolean equal = true;
        Sum total = new Sum();
        for (var client : file.clients().entrySet()) {
            Sum sum = office.total(client.getKey());
            total.add(sum);
            boolean same = sum.equals(client.getValue().total())
                    && office.months(client.getKey()).equals(client.getValue().months());
            System.out.println((same ? "equal   " : "DIFFERS ") + client.getKey() + ": " + sum + ", "
                    + client.getValue().months().size() + " months");
            equal &= same;
        }
        System.out.println("All accounts: " + total + "; the ledger holds " + office.ledgerSize() + " entries");
        return equal
                && total.equals(file.total())
                && office.ledgerSize() == file.total().entries();
    }

    private static void said(String what, long begin) {
        System.out.println(
                what + " after " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
    }
}
