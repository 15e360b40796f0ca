package org.retainer.sandbox;

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
import org.retainer.sandbox.host.JiraParts;
import org.retainer.sandbox.jira.Lookalike;
import org.retainer.sandbox.jira.index.IndexConfigurations;
import org.retainer.sandbox.jira.load.ImportException;
import org.retainer.sandbox.jira.page.Mount;
import org.retainer.sandbox.jira.page.PluginPanels;

/** Gives the host the Jira look-alike. */
final class LookalikeParts implements JiraParts {
    private final Lookalike lookalike;

    private LookalikeParts(Lookalike lookalike) {
        this.lookalike = lookalike;
    }

    static JiraParts open(Database database, EventPublisher events, Clock clock, String baseUrl, String jiraVersion) {
        return new LookalikeParts(Lookalike.open(database, events, clock, baseUrl, jiraVersion));
    }

    @Override
    public Map<Class<?>, Object> components() {
        return lookalike.components();
    }

    @Override
    public IndexConfigurations indexConfigurations() {
        return lookalike.instance().index().configurations();
    }

    @Override
    public boolean isEmpty() {
        return lookalike.instance().projects().all().isEmpty();
    }

    @Override
    public Optional<ApplicationUser> check(String name, String password) {
        return lookalike.authentication().check(name, password);
    }

    @Override
    public void begin(ApplicationUser user, Locale locale) {
        lookalike.authentication().begin(user, locale);
    }

    @Override
    public void end() {
        lookalike.authentication().end();
    }

    @Override
    public Locale language(ApplicationUser user) {
        return lookalike.authentication().language(user);
    }

    @Override
    public void chooseLanguage(ApplicationUser user, Locale locale) {
        lookalike.authentication().chooseLanguage(user, locale);
    }

    @Override
    public void importFile(Path file, Consumer<String> progress) {
        try {
            lookalike.importFile(file, progress);
        } catch (ImportException e) {
            throw new StartupException("The import of " + file + " was refused: " + e.getMessage(), e);
        }
    }

    @Override
    public List<Mount> mounts(PluginPanels panels) {
        return lookalike.mounts(panels);
    }
}
