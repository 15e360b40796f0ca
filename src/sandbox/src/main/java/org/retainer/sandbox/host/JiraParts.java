package org.retainer.sandbox.host;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.user.ApplicationUser;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.retainer.sandbox.command.StartupException;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.index.IndexConfigurations;
import org.retainer.sandbox.jira.page.Mount;
import org.retainer.sandbox.jira.page.PluginPanels;

/** What the host needs of the Jira look-alike: its data behind Jira's API, its people, its pages. */
public interface JiraParts {
    /** Jira's API interfaces and what implements them. */
    Map<Class<?>, Object> components();

    /** What plugins want JQL to find in properties. */
    IndexConfigurations indexConfigurations();

    /** Tells whether there is no project yet. */
    boolean isEmpty();

    /** Finds the active person with this name and password. */
    Optional<ApplicationUser> check(String name, String password);

    /** Makes a person ({@code null}: nobody) the logged-in one of this thread. */
    void begin(ApplicationUser user, Locale locale);

    /** Forgets the thread's logged-in person. */
    void end();

    /** The language that a person chose. */
    Locale language(ApplicationUser user);

    /** Keeps the language that a person wants. */
    void chooseLanguage(ApplicationUser user, Locale locale);

    /**
     * Imports a file of Jira's JSON format, all of it or nothing.
     *
     * @throws StartupException with one line that names the file and the place in it
     */
    void importFile(Path file, Consumer<String> progress);

    /** The look-alike's own pages and REST resources. */
    List<Mount> mounts(PluginPanels panels);

    /** Opens the look-alike over a database. */
    @FunctionalInterface
    interface Opener {
        JiraParts open(Database database, EventPublisher events, Clock clock, String baseUrl, String jiraVersion);
    }
}
