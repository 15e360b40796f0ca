package org.retainer.sandbox.jira.page;

import com.atlassian.jira.permission.ProjectPermissions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.store.Refusal;

/** Asks before an issue is deleted or moved, and does it. */
final class IssueActionServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Site site;

    IssueActionServlet(Site site) {
        super(site);
        this.site = site;
    }

    @Override
    void show(View view) throws IOException {
        form(view, 200, "");
    }

    @Override
    void submit(View view) throws IOException {
        Optional<StoredIssue> found = changeable(view);
        if (found.isEmpty()) {
            view.notFound();
            return;
        }
        StoredIssue issue = found.get();
        try {
            if (isMove(view)) {
                StoredProject target = site.jira().permissions().visible(view.user).stream()
                        .filter(project -> project.getKey().equals(view.parameter("project")))
                        .filter(project -> !project.getId().equals(issue.getProjectId()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.ofField("project", view.messages.get("create.noProject")));
                view.redirect("/browse/"
                        + site.jira()
                                .issueChanges()
                                .move(issue, target, view.user)
                                .getKey());
            } else {
                site.jira().issueChanges().delete(issue, view.user);
                view.redirect("/projects/" + issue.getProjectObject().getKey());
            }
        } catch (Refusal refused) {
            form(view, 400, refused.getMessage());
        }
    }

    private static boolean isMove(View view) {
        return view.request.getServletPath().endsWith("/MoveIssue.jspa");
    }

    private Optional<StoredIssue> changeable(View view) {
        return IssueModel.find(view, view.parameter("key"))
                .filter(issue ->
                        site.jira().permissions().hasPermission(ProjectPermissions.EDIT_ISSUES, issue, view.user));
    }

    private void form(View view, int status, String error) throws IOException {
        Optional<StoredIssue> found = changeable(view);
        if (found.isEmpty()) {
            view.notFound();
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("issue", found.get());
        model.put("move", isMove(view));
        model.put("error", error);
        model.put("worklogCount", site.jira().worklogs().ofIssue(found.get()).size());
        model.put(
                "subTaskCount",
                site.jira().issues().subTasks(found.get().getId()).size());
        model.put(
                "projects",
                site.jira().permissions().visible(view.user).stream()
                        .filter(project -> !project.getId().equals(found.get().getProjectId()))
                        .toList());
        view.page(
                status,
                "atl.general",
                view.messages.get(isMove(view) ? "move.title" : "delete.title"),
                "action.vm",
                model);
    }
}
