package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.retainer.sandbox.jira.issue.StoredIssue;

/** The page of one issue. */
final class IssueServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    IssueServlet(Site site) {
        super(site);
    }

    @Override
    void show(View view) throws IOException {
        String key = view.request.getPathInfo() == null
                ? ""
                : view.request.getPathInfo().substring(1);
        Optional<StoredIssue> found = IssueModel.find(view, key);
        if (found.isEmpty()) {
            view.notFound();
            return;
        }
        StoredIssue issue = found.get();
        if (!issue.getKey().equals(key)) {
            view.redirect("/browse/" + issue.getKey()); // a moved issue, or letters of another case
            return;
        }
        Map<String, Object> model = IssueModel.details(view, issue);
        model.put("workLogHtml", view.fragment("worklog.vm", IssueModel.workLog(view, issue)));
        model.put("rightHtml", view.fragment("panels.vm", IssueModel.rightPanels(view, issue)));
        model.put("leftHtml", view.fragment("panels.vm", IssueModel.leftPanels(view, issue)));
        view.page("[" + issue.getKey() + "] " + issue.getSummary(), "issue.vm", model);
    }
}
