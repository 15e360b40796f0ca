package org.retainer.jira.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.retainer.access.Viewer.Role;
import org.retainer.jira.hours.LedgerRequests;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Body;
import org.retainer.jira.request.Reply;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** Answers requests for the export of everything, and for its import. */
public final class ExportRequests {
    /** The system property with the most megabytes that an import may have. */
    private static final String LIMIT_PROPERTY = "retainer.import.megabytes";

    private static final int USUAL_LIMIT = 4096;

    private final WholeExport export;
    private final ImportJob imports;
    private final InstallationTime time;

    public ExportRequests(WholeExport export, ImportJob imports, InstallationTime time) {
        this.export = export;
        this.imports = imports;
        this.time = time;
    }

    /** Makes the file; refused (409) while an import runs, of which it would show half. */
    public Reply export(Asker asker) {
        refuseUnlessAdministrator(asker);
        imports.refuseWhileRunning();
        return Reply.streamed(
                "application/x-ndjson; charset=UTF-8",
                Map.of("Content-Disposition", "attachment; filename=\"retainer-export-" + time.today() + ".jsonl\""),
                export::write);
    }

    /** Takes a file, checks all of it, and imports it in the background. */
    public Reply bringIn(Asker asker, InputStream body) throws IOException {
        refuseUnlessAdministrator(asker);
        imports.refuseUnlessEmpty();
        Path file = Files.createTempFile("retainer-import", ".jsonl");
        boolean whole = false;
        try (OutputStream stream = Files.newOutputStream(file)) {
            Body.copy(body, stream, Integer.getInteger(LIMIT_PROPERTY, USUAL_LIMIT) * 1024L * 1024L);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return Reply.accepted(LedgerRequests.json(imports.start(asker.viewer(), file)));
    }

    private static void refuseUnlessAdministrator(Asker asker) {
        if (!asker.viewer().is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("administrator.only");
        }
    }
}
