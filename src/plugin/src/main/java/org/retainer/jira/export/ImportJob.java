package org.retainer.jira.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.retainer.access.Viewer;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.hours.LedgerControl;
import org.retainer.job.Job;
import org.retainer.job.JobRun;
import org.retainer.job.JobRuns;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** Imports a file in the background, and lets the ledger compare itself with the host afterwards. */
public final class ImportJob {
    private final WholeImport whole;
    private final AuditLog audit;
    private final LedgerControl ledger;
    private final JobRuns runs;
    private final Executor background;
    private final InstallationTime time;

    public ImportJob(
            WholeImport whole,
            AuditLog audit,
            LedgerControl ledger,
            JobRuns runs,
            Executor background,
            InstallationTime time) {
        this.whole = whole;
        this.audit = audit;
        this.ledger = ledger;
        this.runs = runs;
        this.background = background;
        this.time = time;
    }

    /**
     * Refuses to import over what people have made.
     *
     * @throws Refusal 409 when the installation is not empty
     */
    void refuseUnlessEmpty() {
        whole.refuseUnlessEmpty();
    }

    void refuseWhileRunning() {
        if (runs.latest(Job.Kind.IMPORT).filter(Job::isRunning).isPresent()) {
            throw Refusal.conflict("", "import.running");
        }
    }

    /**
     * Checks a file and starts to import it. The file is deleted at the end, and when it is refused.
     *
     * @throws Refusal 400 for a file that is not a whole export; 409 when the installation is not empty, or an import runs
     */
    Job start(Viewer viewer, Path path) {
        boolean taken = false;
        try {
            ExportFile file = new ExportFile(path);
            ExportFile.Content content = file.check();
            whole.refuseUnlessEmpty();
            JobRun run = runs.begin(Job.Kind.IMPORT).orElseThrow(() -> Refusal.conflict("", "import.running"));
            background.execute(() -> {
                try {
                    run.perform(held -> write(viewer, file, content, held));
                } finally {
                    delete(path);
                }
            });
            taken = true;
            return run.job();
        } finally {
            if (!taken) {
                delete(path);
            }
        }
    }

    private void write(Viewer viewer, ExportFile file, ExportFile.Content content, JobRun run) {
        // progress must be seen before the import's own transaction ends: it is written by another thread
        ExecutorService reporter = Executors.newSingleThreadExecutor(work -> new Thread(work, "retainer-import"));
        try {
            whole.run(
                    file,
                    content,
                    rows -> await(reporter.submit(() -> run.report(rows, content.rows(), ""))),
                    () -> audit.append(entry(viewer, content)));
        } finally {
            reporter.shutdown();
        }
        ledger.reconcile();
    }

    private AuditEntry entry(Viewer viewer, ExportFile.Content content) {
        return new AuditEntry(
                "INSTALLATION",
                time.now().toEpochMilli(),
                1,
                0,
                time.now(),
                viewer.userKey(),
                "IMPORT",
                Map.of(),
                Map.of("rows", String.valueOf(content.rows()), "exportedAt", content.at()));
    }

    private static void await(Future<?> report) {
        try {
            report.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reporting the import's progress", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
