package org.retainer.sandbox;

import com.atlassian.jira.project.ProjectManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.retainer.sandbox.demo.DemoAgency;
import org.retainer.sandbox.host.Home;
import org.retainer.sandbox.host.JiraParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the demo agency into a Jira without projects: its issues before the plugins start, its accounts after. */
final class DemoData {
    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private final DemoAgency agency = new DemoAgency();
    private boolean loaded;

    /** Imports people, issues and worklogs, when there is no project yet. */
    void loadIssues(JiraParts parts, Home home, Clock clock, Consumer<String> progress) {
        ProjectManager projects = (ProjectManager) parts.components().get(ProjectManager.class);
        if (!projects.getProjects().isEmpty()) {
            return;
        }
        Path file = home.resolve("demo-agency.json");
        try {
            agency.writeImport(file, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.importFile(file, progress);
        loaded = true;
    }

    /** Creates the accounts of what was loaded in this start; a plugin that refuses is no reason not to start. */
    void createAccounts(String baseUrl) {
        if (!loaded) {
            return;
        }
        try {
            agency.createAccounts(baseUrl);
        } catch (IOException e) {
            log.warn("The demo agency has no accounts: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
