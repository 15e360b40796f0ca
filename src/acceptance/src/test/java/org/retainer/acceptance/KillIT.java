package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** The process dies without warning while people log work; afterwards the ledger equals one rebuilt from scratch. */
public class KillIT {
    private static final int WRITERS = 4;
    private static final int ENOUGH_ANSWERED = 150;

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    @Test
    public void theLedgerOnH2IsWholeAfterAKill() {
        dieAndComeBack(SandboxCommand.in(home("h2")), "h2");
    }

    @Test
    public void theLedgerOnPostgresIsWholeAfterAKill() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            dieAndComeBack(
                    SandboxCommand.in(home("postgres"))
                            .with("--db", url, "--db-user", "postgres", "--db-password", "postgres"),
                    "postgres");
        }
    }

    private static void dieAndComeBack(SandboxCommand command, String name) {
        ImportFile file = GeneratedAgency.write(FOLDER.getRoot().toPath().resolve(name + ".json"), 8);
        RunningSandbox sandbox =
                command.with("--import", file.path().toString()).start();
        Office before = new Office(sandbox);
        before.takeOn("ALFA", List.of("ALFAP1", "ALFAP2"));
        before.awaitLedger();
        AtomicLong answered = new AtomicLong();
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Thread(() -> writeUntilTheEnd(sandbox, number, answered)))
                .toList();
        writers.forEach(Thread::start);
        Office.await("a stream of worklogs", () -> answered.get() >= ENOUGH_ANSWERED);
        sandbox.kill();
        writers.forEach(KillIT::join);

        try (RunningSandbox again = command.start()) {
            Office office = new Office(again);
            office.awaitLedger();
            office.reconcile();
            Sum reconciled = office.total("ALFA");
            var months = office.months("ALFA");
            var entries = office.entries("ALFA");
            long size = office.ledgerSize();
            office.rebuild();

            assertThat(reconciled).as("reconciled against rebuilt").isEqualTo(office.total("ALFA"));
            assertThat(months).isEqualTo(office.months("ALFA"));
            assertThat(entries).isEqualTo(office.entries("ALFA"));
            assertThat(size).isEqualTo(office.ledgerSize());
            Sum imported = file.clients().get("ALFA").total();
            assertThat(reconciled.entries() - imported.entries())
                    .as("every worklog that was answered is there")
                    .isGreaterThanOrEqualTo(answered.get())
                    .isLessThanOrEqualTo(answered.get() + WRITERS);
            assertThat(reconciled.seconds() - imported.seconds())
                    .isEqualTo(60 * (reconciled.entries() - imported.entries()));
        }
    }

    private static void writeUntilTheEnd(RunningSandbox sandbox, int number, AtomicLong answered) {
        Worklogs worklogs = new Worklogs(sandbox.as(GeneratedAgency.PEOPLE.get(number)));
        try {
            while (!Thread.currentThread().isInterrupted()) {
                worklogs.log("ALFAP1-" + (1 + number), 60, "2026-03-31T23:30:00.000+0000", "stream");
                answered.incrementAndGet();
            }
        } catch (UncheckedIOException killed) {
            // the end that this test is about
            assertThat(killed).isNotNull();
        }
    }

    private static Path home(String name) {
        return FOLDER.getRoot().toPath().resolve(name + "-home");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
