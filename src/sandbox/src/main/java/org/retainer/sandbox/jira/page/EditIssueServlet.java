package org.retainer.sandbox.jira.page;

import com.atlassian.jira.permission.ProjectPermissions;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.sandbox.jira.issue.IssueDraft;
import org.retainer.sandbox.jira.issue.IssueType;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.project.StoredComponent;
import org.retainer.sandbox.jira.store.Refusal;

/** Changes an issue's summary, components and parent; with a parent it is a sub-task, without it stands alone. */
final class EditIssueServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Site site;

    EditIssueServlet(Site site) {
        super(site);
        this.site = site;
    }

    @Override
    void show(View view) throws IOException {
        Optional<StoredIssue> issue = changeable(view);
        if (issue.isEmpty()) {
            view.notFound();
            return;
        }
        form(view, 200, "", issue.get());
    }

    @Override
    void submit(View view) throws IOException {
        Optional<StoredIssue> issue = changeable(view);
        if (issue.isEmpty()) {
            view.notFound();
            return;
        }
        try {
            site.jira().issueChanges().edit(issue.get(), draft(view, issue.get()), view.user);
            view.redirect("/browse/" + issue.get().getKey());
        } catch (Refusal refused) {
            form(view, 400, refused.getMessage(), issue.get());
        }
    }

    private IssueDraft draft(View view, StoredIssue issue) {
        List<String> chosen = chosenComponents(view);
        IssueDraft draft = IssueDraft.of(issue)
                .summary(view.parameter("summary"))
                .components(site.jira().projects().components(issue.getProjectId()).stream()
                        .filter(component -> chosen.contains(String.valueOf(component.id())))
                        .map(StoredComponent::id)
                        .toList());
        String parent = view.parameter("parent");
        if (parent.isEmpty()) {
            return draft.parent(null)
                    .type(issue.isSubTask() ? IssueType.TASK : issue.row().type());
        }
        StoredIssue above = IssueModel.find(view, parent)
                .orElseThrow(() -> Refusal.ofField("parent", view.messages.get("edit.noParent", parent)));
        return draft.parent(above.getId()).type(IssueType.SUB_TASK);
    }

    private static List<String> chosenComponents(View view) {
        String[] chosen = view.request.getParameterValues("component");
        return chosen == null ? List.of() : Arrays.asList(chosen);
    }

    private Optional<StoredIssue> changeable(View view) {
        return IssueModel.find(view, view.parameter("key"))
                .filter(issue ->
                        site.jira().permissions().hasPermission(ProjectPermissions.EDIT_ISSUES, issue, view.user));
    }

    private void form(View view, int status, String error, StoredIssue issue) throws IOException {
        boolean again = status != 200;
        Map<String, Object> model = new HashMap<>();
        model.put("issue", issue);
        model.put("error", error);
        model.put("summary", again ? view.parameter("summary") : issue.getSummary());
        model.put(
                "parent",
                again
                        ? view.parameter("parent")
                        : issue.isSubTask() ? issue.getParentObject().getKey() : "");
        model.put("components", site.jira().projects().components(issue.getProjectId()));
        model.put(
                "chosen",
                again
                        ? chosenComponents(view)
                        : issue.components().stream()
                                .map(component -> String.valueOf(component.id()))
                                .toList());
        view.page(status, "atl.general", view.messages.get("edit.title"), "edit.vm", model);
    }
}
