package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.worklog.StoredWorklog;

/** What somebody works on: their issues and what they logged last. */
final class DashboardServlet extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 10;

    private final transient Site site;

    DashboardServlet(Site site) {
        super(site);
        this.site = site;
    }

    @Override
    void show(View view) throws IOException {
        List<StoredIssue> issues = site.jira()
                .search()
                .find(
                        "(assignee = currentUser() OR reporter = currentUser() OR worklogAuthor = currentUser())"
                                + " ORDER BY updated DESC",
                        view.user,
                        0,
                        ROWS)
                .issues();
        List<StoredWorklog> worklogs = site.jira().worklogs().latestOf(view.user.getKey(), ROWS);
        view.page(
                view.messages.get("dashboard.title"),
                "dashboard.vm",
                Map.of(
                        "issues", issues,
                        "worklogs", worklogs,
                        "name", view.user.getDisplayName()));
    }
}
