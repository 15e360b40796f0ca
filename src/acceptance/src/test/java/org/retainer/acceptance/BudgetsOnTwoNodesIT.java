package org.retainer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** Two nodes on one database move, bill and log at once: nothing is moved twice, and both tell the same sums. */
public class BudgetsOnTwoNodesIT {
    private static final int ROUNDS = 8;
    private static final String DAY = "2026-01-12";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    @Test
    public void whatIsLeftIsMovedOnceAndBothTellTheSame() throws Exception {
        Path file = SmallAgency.write(folder("agency.json"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            SandboxCommand first = node("a", postgres).with("--import", file.toString());
            CompletableFuture<RunningSandbox> starting = CompletableFuture.supplyAsync(first::start);
            try (RunningSandbox b = node("b", postgres).start();
                    RunningSandbox a = starting.get()) {
                work(a, b);
            }
        }
    }

    private static void work(RunningSandbox a, RunningSandbox b) {
        Office office = new Office(a);
        office.awaitLedger();
        office.takeOn("ACME", "lead", List.of());
        Budgeting one = new Budgeting(a);
        Budgeting two = new Budgeting(b);
        long hours = one.budget("ACME", "");
        one.budget(
                "ACME",
                "\"name\":\"Money\",\"unit\":\"MONEY\",\"baseMoney\":{\"amount\":\"900.00\",\"currency\":\"EUR\"}");
        String issue = one.issue("ACME", "FREE", "");
        List<CompletableFuture<Boolean>> moves = new ArrayList<>();
        List<CompletableFuture<Void>> rest = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Budgeting mover = round % 2 == 0 ? one : two;
            RunningSandbox logger = round % 2 == 0 ? b : a;
            int number = round;
            moves.add(CompletableFuture.supplyAsync(() -> mover.tryTransfer(
                                    hours,
                                    "\"period\":\"2090-01\"",
                                    "\"period\":\"2090-02\"",
                                    "\"seconds\":10800,\"reason\":\"Launch\"")
                            .status()
                    == 201));
            rest.add(CompletableFuture.runAsync(() -> new Worklogs(logger.as("anna"))
                    .log(issue, 3_600, DAY + "T10:0" + number + ":00.000+0000", "work")));
            rest.add(CompletableFuture.runAsync(() -> mover.rate(
                    "BILL", String.valueOf(10 + number), "2026-01-0" + (number + 1), ",\"account\":\"ACME\"")));
        }
        rest.forEach(CompletableFuture::join);
        // three times three of ten hours
        assertThat(moves.stream().filter(CompletableFuture::join).count()).isEqualTo(3);
        for (RunningSandbox node : List.of(a, b)) {
            Budgeting told = new Budgeting(node);
            // the rate of January 8 holds on the 12th: 8 × 17
            Office.await("all hours", () -> spent(told).equals("28800 136.00"));
            assertThat(told.figures("ACME", "Budget", "2090-01-31", "transferredSeconds", "remainingSeconds"))
                    .isEqualTo("-32400 3600");
            assertThat(told.figures("ACME", "Budget", "2090-02-28", "allowanceSeconds"))
                    .isEqualTo("68400");
            assertThat(Budgeting.figures(
                            told.margin("ACME", "from=2026-01-01&to=2026-01-31"), "revenue", "unratedSeconds"))
                    .isEqualTo("136.00 0");
        }
        office.rebuild();
        assertThat(spent(two)).isEqualTo("28800 136.00");
    }

    private static String spent(Budgeting told) {
        return told.figures("ACME", "Budget", "2026-01-31", "spentSeconds") + " "
                + told.figures("ACME", "Money", "2026-01-31", "spentMoney");
    }

    private static SandboxCommand node(String name, EmbeddedPostgres postgres) {
        return SandboxCommand.in(folder("home-" + name))
                .with("--node", name, "--shared-home", folder("shared").toString())
                .with("--db", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres")
                .with("--db-user", "postgres", "--db-password", "postgres");
    }

    private static Path folder(String name) {
        return FOLDER.getRoot().toPath().resolve(name);
    }
}
