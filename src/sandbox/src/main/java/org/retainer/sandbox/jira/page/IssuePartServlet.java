package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.util.Optional;
import org.retainer.sandbox.jira.issue.StoredIssue;

/** Parts of an issue's page, drawn anew after work was logged: the plugins' panels, the work log, the times. */
final class IssuePartServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    IssuePartServlet(Site site) {
        super(site);
    }

    @Override
    void show(View view) throws IOException {
        Optional<StoredIssue> found = IssueModel.find(view, view.parameter("key"));
        if (found.isEmpty()) {
            view.notFound();
            return;
        }
        StoredIssue issue = found.get();
        view.write(
                200,
                switch (view.request.getServletPath()) {
                    case "/secure/IssueWorkLog.jspa" -> view.fragment("worklog.vm", IssueModel.workLog(view, issue));
                    case "/secure/IssueTimes.jspa" -> view.fragment("times.vm", IssueModel.details(view, issue));
                    default -> view.fragment("panels.vm", IssueModel.rightPanels(view, issue));
                });
    }
}
