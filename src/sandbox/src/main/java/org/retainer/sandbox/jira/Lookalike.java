package org.retainer.sandbox.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.worklog.WorklogManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.queue.MailQueue;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.index.JiraIndexing;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.JiraIssues;
import org.retainer.sandbox.jira.page.Mount;
import org.retainer.sandbox.jira.page.Pages;
import org.retainer.sandbox.jira.page.PluginPanels;
import org.retainer.sandbox.jira.person.Groups;
import org.retainer.sandbox.jira.person.JiraGroups;
import org.retainer.sandbox.jira.person.JiraUsers;
import org.retainer.sandbox.jira.person.Person;
import org.retainer.sandbox.jira.project.JiraProjects;
import org.retainer.sandbox.jira.rest.RestServlet;
import org.retainer.sandbox.jira.store.Schema;
import org.retainer.sandbox.jira.worklog.JiraWorklogs;

/** A small Jira look-alike over one database: the part of Jira's API that the plugin uses, REST and pages. */
public final class Lookalike {
    private final Instance jira;
    private final Authentication authentication;

    private Lookalike(Instance jira) {
        this.jira = jira;
        this.authentication = new Authentication(jira);
    }

    /**
     * Opens the look-alike; in a new database it makes its tables and the administrator {@code admin} / {@code admin}.
     *
     * @param events hears of changes, each after its commit and on the thread that made it
     * @param clock the time, and the zone that dates are shown in
     * @param baseUrl where people reach it, context path included
     * @param jiraVersion the Jira version that it says it is, such as 10.3.0
     */
    public static Lookalike open(
            Database database, EventPublisher events, Clock clock, String baseUrl, String jiraVersion) {
        String base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        Schema.prepare(database);
        Instance jira = Instance.over(database, events, clock, base, jiraVersion);
        database.inTransaction(() -> addAdministrator(jira));
        return new Lookalike(jira);
    }

    private static void addAdministrator(Instance jira) {
        List<String> groups = List.of(Groups.ADMINISTRATORS, Groups.USERS, Groups.SOFTWARE_USERS);
        if (jira.groups().exists(Groups.ADMINISTRATORS)) {
            return;
        }
        Person admin = jira.people().create("admin", "Administrator", "admin@example.com", true, "admin");
        for (String group : groups) {
            jira.groups().ensure(group);
            jira.groups().add(admin.key(), group);
        }
    }

    /** The parts of Jira's API, each by its interface. */
    public Map<Class<?>, Object> components() {
        Map<Class<?>, Object> all = new HashMap<>(Map.of(
                IssueManager.class,
                new JiraIssues(jira.issues()),
                WorklogManager.class,
                new JiraWorklogs(jira.worklogs()),
                ProjectManager.class,
                new JiraProjects(jira.projects()),
                UserManager.class,
                new JiraUsers(jira.people()),
                GroupManager.class,
                new JiraGroups(jira.groups(), jira.people()),
                PermissionManager.class,
                jira.permissions(),
                GlobalPermissionManager.class,
                jira.administrators(),
                ProjectRoleManager.class,
                jira.roles(),
                JiraAuthenticationContext.class,
                jira.current(),
                JsonEntityPropertyManager.class,
                jira.properties()));
        all.put(IssueIndexingService.class, new JiraIndexing(jira.index()));
        all.put(MailQueue.class, jira.mails());
        return all;
    }

    /** Checks passwords and says who asks. */
    public Authentication authentication() {
        return authentication;
    }

    /** The parts behind the API, for whoever fills the look-alike with more than a file can say. */
    public Instance instance() {
        return jira;
    }

    /**
     * Imports a file of Jira's JSON format, wholly or not at all.
     *
     * @param progress hears a line now and then
     * @throws org.retainer.sandbox.jira.load.ImportException with one line that says what is wrong and where
     */
    public void importFile(Path file, Consumer<String> progress) {
        jira.imports().importFile(file, progress);
    }

    /** The servlets of REST and of the pages. */
    public List<Mount> mounts(PluginPanels panels) {
        List<Mount> mounts = new ArrayList<>();
        mounts.add(new Mount(new RestServlet(jira), RestServlet.PATTERNS));
        mounts.addAll(Pages.of(jira, authentication, panels));
        return mounts;
    }
}
