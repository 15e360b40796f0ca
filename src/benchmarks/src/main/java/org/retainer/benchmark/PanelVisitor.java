package org.retainer.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.retainer.hours.IssueFacts;

/** Somebody who looks at the issue panel again and again, with a breath between, and notes how long it takes. */
final class PanelVisitor {
    private static final long BREATH_NANOS = 5_000_000;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final Ledger ledger;
    private final Random random = new Random(11);
    private final List<Long> nanos = new ArrayList<>();
    private final CompletableFuture<Void> looking;
    private volatile boolean ending;

    private PanelVisitor(Ledger ledger) {
        this.ledger = ledger;
        this.looking = CompletableFuture.runAsync(this::look);
    }

    static PanelVisitor begin(Ledger ledger) {
        return new PanelVisitor(ledger);
    }

    /** Stops looking; answers how long it took. */
    String end() {
        ending = true;
        looking.join();
        Collections.sort(nanos);
        return String.format(
                Locale.ROOT,
                "The panel meanwhile, %d times: median %.2f ms, p95 %.2f ms, longest %.2f ms",
                nanos.size(),
                percentile(50),
                percentile(95),
                percentile(100));
    }

    private void look() {
        do {
            IssueFacts issue = linkedIssue();
            long begin = System.nanoTime();
            long account = ledger.owners().of(issue).account().orElseThrow().id();
            ledger.reader().issue(issue.id());
            ledger.reader().month(account, ledger.agency().someMonth(random));
            nanos.add(System.nanoTime() - begin);
            LockSupport.parkNanos(BREATH_NANOS);
        } while (!ending);
    }

    private IssueFacts linkedIssue() {
        while (true) {
            IssueFacts issue = ledger.agency().someIssue(random);
            if (ledger.owners().of(issue).account().isPresent()) {
                return issue;
            }
        }
    }

    private double percentile(int rank) {
        return nanos.get(Math.max(0, (int) Math.ceil(nanos.size() * rank / 100.0) - 1)) / NANOS_OF_A_MILLI;
    }
}
