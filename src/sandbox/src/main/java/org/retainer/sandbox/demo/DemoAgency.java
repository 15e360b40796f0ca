package org.retainer.sandbox.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The demo agency: first its people, issues and worklogs, then, when the plugin is up, its accounts. */
public final class DemoAgency {
    private final Agency agency = Agency.read();

    /**
     * Writes Jira's JSON import document of the agency to a file.
     *
     * @throws IOException when the file cannot be written
     */
    public void writeImport(Path file, Clock clock) throws IOException {
        Files.writeString(file, new DemoImport(agency, clock).json());
    }

    /**
     * Creates accounts and links through the plugin's REST interface.
     *
     * @throws IOException when the plugin refuses; the message says what and why
     */
    public void createAccounts(String baseUrl, Clock clock) throws IOException, InterruptedException {
        new DemoAccounts(baseUrl, clock).create(agency);
    }
}
