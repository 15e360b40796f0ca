package org.retainer.sandbox.jira.instance;

import com.atlassian.event.api.EventPublisher;
import java.time.Clock;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.access.CurrentUser;
import org.retainer.sandbox.jira.access.GlobalPermissions;
import org.retainer.sandbox.jira.access.Permissions;
import org.retainer.sandbox.jira.access.Roles;
import org.retainer.sandbox.jira.index.IndexConfigurations;
import org.retainer.sandbox.jira.index.IssueIndex;
import org.retainer.sandbox.jira.issue.IssueChanges;
import org.retainer.sandbox.jira.issue.Issues;
import org.retainer.sandbox.jira.issue.Properties;
import org.retainer.sandbox.jira.issue.PropertyChanges;
import org.retainer.sandbox.jira.load.Imports;
import org.retainer.sandbox.jira.mail.Mails;
import org.retainer.sandbox.jira.person.Groups;
import org.retainer.sandbox.jira.person.People;
import org.retainer.sandbox.jira.project.Projects;
import org.retainer.sandbox.jira.query.Search;
import org.retainer.sandbox.jira.store.Changes;
import org.retainer.sandbox.jira.worklog.Visibility;
import org.retainer.sandbox.jira.worklog.WorklogChanges;
import org.retainer.sandbox.jira.worklog.Worklogs;

/**
 * The parts of one look-alike.
 *
 * @param baseUrl where people reach it, without a slash at the end
 * @param version the Jira version that it says it is
 */
public record Instance(
        Database database,
        Clock clock,
        String baseUrl,
        String version,
        People people,
        Groups groups,
        Projects projects,
        Issues issues,
        IssueChanges issueChanges,
        Worklogs worklogs,
        WorklogChanges worklogChanges,
        Visibility visibility,
        Properties properties,
        PropertyChanges propertyChanges,
        IssueIndex index,
        Permissions permissions,
        GlobalPermissions administrators,
        Roles roles,
        CurrentUser current,
        Search search,
        Mails mails,
        Imports imports) {

    /** Puts the parts together over a database whose tables are there. */
    public static Instance over(Database database, EventPublisher events, Clock clock, String baseUrl, String version) {
        People people = new People(database);
        Groups groups = new Groups(database);
        Projects projects = new Projects(database);
        Issues issues = new Issues(database, projects);
        Changes changes = new Changes(database, events);
        Worklogs worklogs = new Worklogs(database, issues, people);
        Permissions permissions = new Permissions(groups, projects);
        Roles roles = new Roles(groups);
        Properties properties = new Properties(database, clock);
        IssueIndex index = new IssueIndex(database, new IndexConfigurations());
        return new Instance(
                database,
                clock,
                baseUrl,
                version,
                people,
                groups,
                projects,
                issues,
                new IssueChanges(database, changes, clock, projects, issues, index),
                worklogs,
                new WorklogChanges(database, changes, clock, worklogs, index),
                new Visibility(groups, roles),
                properties,
                new PropertyChanges(changes, properties, index),
                index,
                permissions,
                new GlobalPermissions(groups),
                roles,
                new CurrentUser(),
                new Search(clock, issues, people, projects, permissions, index.configurations()),
                new Mails(database, clock),
                new Imports(database, clock, people, groups, projects));
    }
}
