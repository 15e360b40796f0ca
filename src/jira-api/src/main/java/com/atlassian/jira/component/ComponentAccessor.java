package com.atlassian.jira.component;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.worklog.WorklogManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.mail.queue.MailQueue;

/**
 * Static access to Jira's components. The host gives it a {@link Worker}.
 * Source: verified on 10.3.13 (testplanit), 9.12.2 (JIRA-DOCUSIGN).
 */
public final class ComponentAccessor {
    private static volatile Worker worker;

    private ComponentAccessor() {}

    public static <T> T getComponent(Class<T> componentClass) {
        return worker().getComponent(componentClass);
    }

    public static <T> T getOSGiComponentInstanceOfType(Class<T> componentClass) {
        return worker().getOSGiComponentInstanceOfType(componentClass);
    }

    public static IssueManager getIssueManager() {
        return getComponent(IssueManager.class);
    }

    public static ProjectManager getProjectManager() {
        return getComponent(ProjectManager.class);
    }

    public static UserManager getUserManager() {
        return getComponent(UserManager.class);
    }

    public static PermissionManager getPermissionManager() {
        return getComponent(PermissionManager.class);
    }

    public static GroupManager getGroupManager() {
        return getComponent(GroupManager.class);
    }

    public static JiraAuthenticationContext getJiraAuthenticationContext() {
        return getComponent(JiraAuthenticationContext.class);
    }

    public static WorklogManager getWorklogManager() {
        return getComponent(WorklogManager.class);
    }

    public static MailQueue getMailQueue() {
        return getComponent(MailQueue.class);
    }

    /** Called by the host only. */
    public static void initialiseWorker(Worker componentAccessorWorker) {
        worker = componentAccessorWorker;
    }

    private static Worker worker() {
        Worker current = worker;
        if (current == null) {
            throw new IllegalStateException("ComponentAccessor has not been initialised by the host");
        }
        return current;
    }

    /** What the host provides. */
    public interface Worker {
        <T> T getComponent(Class<T> componentClass);

        <T> T getOSGiComponentInstanceOfType(Class<T> componentClass);
    }
}
