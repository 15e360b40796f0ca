package org.retainer.sandbox.jira.worklog;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.retainer.sandbox.jira.access.Roles;
import org.retainer.sandbox.jira.person.Groups;

/** Knows who may see worklogs that are kept for a group or a project role. */
public final class Visibility {
    private final Groups groups;
    private final Roles roles;

    public Visibility(Groups groups, Roles roles) {
        this.groups = groups;
        this.roles = roles;
    }

    /** Leaves out what somebody may not see. */
    public List<StoredWorklog> seenBy(List<StoredWorklog> worklogs, Issue issue, ApplicationUser user) {
        return worklogs.stream().filter(worklog -> isSeen(worklog, issue, user)).toList();
    }

    /** Tells whether somebody may see a worklog of an issue that they may browse. */
    public boolean isSeen(StoredWorklog worklog, Issue issue, ApplicationUser user) {
        String group = worklog.getGroupLevel();
        Long role = worklog.getRoleLevelId();
        return (group == null || (user != null && groups.isMember(user.getKey(), group)))
                && (role == null
                        || roles.isUserInProjectRole(user, roles.getProjectRole(role), issue.getProjectObject()));
    }
}
