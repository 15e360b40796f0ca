package org.retainer.acceptance;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.retainer.sandbox.runner.RunningSandbox;
import org.retainer.sandbox.runner.SandboxCommand;

/** Makes up an agency of three clients, always the same one, with entries around midnight and the ends of months. */
final class GeneratedAgency {
    static final List<String> PEOPLE = List.of("anna", "boris", "чарли", "dana");

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX");
    private static final OffsetDateTime BEGIN = OffsetDateTime.of(2025, 6, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final int HALF_A_YEAR_IN_MINUTES = 184 * 24 * 60;
    private static final long SEED = 20_260_101;

    private final Random random = new Random(SEED);

    private GeneratedAgency() {}

    /** Writes the file, with so many issues in each of five projects. */
    static ImportFile write(Path path, int issuesPerProject) {
        GeneratedAgency agency = new GeneratedAgency();
        JsonObject root = new JsonObject();
        root.add("users", agency.users());
        JsonArray projects = new JsonArray();
        List.of("ALFAP1", "ALFAP2", "BETAP1", "BETAP7", "GAMMAP1")
                .forEach(key -> projects.add(agency.project(key, issuesPerProject)));
        root.add("projects", projects);
        try {
            Files.writeString(
                    path, new GsonBuilder().setPrettyPrinting().create().toJson(root));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return ImportFile.read(path);
    }

    /** Starts a sandbox that lives in a folder, with a small file of this agency imported: three issues in each project. */
    static RunningSandbox start(Path folder) {
        ImportFile file = write(folder.resolve("agency.json"), 3);
        return SandboxCommand.in(folder.resolve("home"))
                .with("--import", file.path().toString())
                .start();
    }

    private JsonArray users() {
        JsonArray users = new JsonArray();
        for (String name : PEOPLE) {
            JsonObject user = new JsonObject();
            user.addProperty("name", name);
            user.addProperty("fullname", "Person " + name + " <i>\"O'Neil\"</i>");
            user.addProperty("email", "person@example.com");
            user.addProperty("active", true);
            JsonArray groups = new JsonArray();
            groups.add("jira-users");
            user.add("groups", groups);
            users.add(user);
        }
        return users;
    }

    private JsonObject project(String key, int issueCount) {
        JsonObject project = new JsonObject();
        project.addProperty("key", key);
        project.addProperty("name", "Проект " + key);
        JsonArray issues = new JsonArray();
        for (int number = 1; number <= issueCount; number++) {
            issues.add(issue(key + "-x" + number, "Задача №" + number + " 🚀 <b>&amp;</b>"));
        }
        project.add("issues", issues);
        return project;
    }

    private JsonObject issue(String externalId, String summary) {
        JsonObject issue = new JsonObject();
        issue.addProperty("externalId", externalId);
        issue.addProperty("summary", summary);
        issue.addProperty("issueType", "Task");
        issue.addProperty("status", "In Progress");
        issue.addProperty("reporter", somebody());
        issue.addProperty("assignee", somebody());
        issue.addProperty("created", STAMP.format(BEGIN));
        JsonArray worklogs = new JsonArray();
        for (int left = random.nextInt(5); left > 0; left--) {
            worklogs.add(worklog());
        }
        issue.add("worklogs", worklogs);
        return issue;
    }

    private JsonObject worklog() {
        // written in an offset of its own: the day in UTC is often another one
        OffsetDateTime start = BEGIN.plusMinutes(random.nextInt(HALF_A_YEAR_IN_MINUTES))
                .withOffsetSameInstant(ZoneOffset.ofHours(random.nextInt(23) - 11));
        JsonObject worklog = new JsonObject();
        worklog.addProperty("author", somebody());
        worklog.addProperty("comment", random.nextBoolean() ? "Вёрстка & \"правки\"" : "");
        worklog.addProperty("startDate", STAMP.format(start));
        worklog.addProperty("timeSpent", random.nextInt(40) == 0 ? "PT145H" : "PT" + (1 + random.nextInt(480)) + "M");
        return worklog;
    }

    private String somebody() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }
}
