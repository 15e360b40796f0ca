package org.retainer.acceptance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A file in Jira's import format, and the sums that follow from it without any of our code under test. */
final class ImportFile {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX");

    private final Path path;
    private final SortedMap<String, ClientSums> clients = new TreeMap<>();

    private ImportFile(Path path) {
        this.path = path;
    }

    static ImportFile read(Path path) {
        ImportFile file = new ImportFile(path);
        try (Reader reader = Files.newBufferedReader(path)) {
            JsonParser.parseReader(reader)
                    .getAsJsonObject()
                    .getAsJsonArray("projects")
                    .forEach(project -> file.add(project.getAsJsonObject()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return file;
    }

    Path path() {
        return path;
    }

    /** What belongs to each client; a client's projects share the beginning of their keys, before {@code P} and a number. */
    SortedMap<String, ClientSums> clients() {
        return clients;
    }

    Sum total() {
        Sum total = new Sum();
        clients.values().forEach(client -> total.add(client.total));
        return total;
    }

    private void add(JsonObject project) {
        String key = project.get("key").getAsString();
        ClientSums client = clients.computeIfAbsent(key.replaceFirst("P\\d+$", ""), name -> new ClientSums());
        client.projects.add(key);
        project.getAsJsonArray("issues").forEach(issue -> {
            JsonElement worklogs = issue.getAsJsonObject().get("worklogs");
            if (worklogs != null) {
                worklogs.getAsJsonArray().forEach(worklog -> client.add(worklog.getAsJsonObject()));
            }
        });
    }

    /** What one client's entries add up to, with days in UTC. */
    static final class ClientSums {
        private final Set<String> projects = new LinkedHashSet<>();
        private final SortedMap<YearMonth, Sum> months = new TreeMap<>();
        private final Sum total = new Sum();

        Set<String> projects() {
            return projects;
        }

        SortedMap<YearMonth, Sum> months() {
            return months;
        }

        Sum total() {
            return total;
        }

        private void add(JsonObject worklog) {
            long seconds =
                    Duration.parse(worklog.get("timeSpent").getAsString()).toSeconds();
            YearMonth month =
                    YearMonth.from(OffsetDateTime.parse(worklog.get("startDate").getAsString(), START)
                            .withOffsetSameInstant(ZoneOffset.UTC));
            total.add(seconds);
            months.computeIfAbsent(month, unseen -> new Sum()).add(seconds);
        }
    }
}
