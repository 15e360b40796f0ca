package org.retainer.sandbox.jira.load;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.person.Groups;
import org.retainer.sandbox.jira.person.People;
import org.retainer.sandbox.jira.project.Projects;
import org.springframework.dao.DataAccessException;

/** Imports files of Jira's JSON format; a file goes in wholly or not at all, and no events are published. */
public final class Imports {
    private final Database database;
    private final Clock clock;
    private final People people;
    private final Groups groups;
    private final Projects projects;

    public Imports(Database database, Clock clock, People people, Groups groups, Projects projects) {
        this.database = database;
        this.clock = clock;
        this.people = people;
        this.groups = groups;
        this.projects = projects;
    }

    /**
     * Imports one file. Users come first, wherever in the file they stand; then projects; then links.
     *
     * @param progress hears a line now and then, at the end a summary, and what was ignored
     * @throws ImportException saying where the file is wrong; nothing of it is stored then
     */
    public void importFile(Path file, Consumer<String> progress) {
        long now = clock.millis();
        try {
            database.inTransaction(() -> write(file, progress, now));
        } catch (DataAccessException broken) {
            Throwable cause = broken.getMostSpecificCause();
            throw new ImportException(
                    file + ": the database refused it: "
                            + String.valueOf(cause.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    broken);
        }
    }

    private void write(Path file, Consumer<String> progress, long now) {
        ImportWriter writer = new ImportWriter(database, people, groups, projects, progress, now);
        List<FileLink> links = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        try (JsonInput input = new JsonInput(file, now)) {
            new ImportReader(input).readPeople(writer::user, links::add);
            ignored.addAll(input.ignored());
        }
        try (JsonInput input = new JsonInput(file, now)) {
            new ImportReader(input).readProjects(writer::project);
            ignored.addAll(input.ignored());
        }
        writer.flush();
        links.forEach(writer::link);
        if (!ignored.isEmpty()) {
            progress.accept("Warning: fields that are not imported: " + String.join(", ", ignored));
        }
        writer.finish(file.getFileName().toString());
    }
}
