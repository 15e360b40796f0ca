package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.sandbox.jira.issue.IssueDraft;
import org.retainer.sandbox.jira.issue.IssueType;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.person.Person;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.store.Refusal;

/** A form for a new issue, or for a sub-task when a parent is given. */
final class CreateIssueServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Site site;

    CreateIssueServlet(Site site) {
        super(site);
        this.site = site;
    }

    @Override
    void show(View view) throws IOException {
        form(view, 200, "");
    }

    @Override
    void submit(View view) throws IOException {
        try {
            StoredIssue created = site.jira().issueChanges().create(draft(view), view.user);
            view.redirect("/browse/" + created.getKey());
        } catch (Refusal refused) {
            form(view, 400, refused.getMessage());
        }
    }

    private IssueDraft draft(View view) {
        Optional<StoredIssue> parent = IssueModel.find(view, view.parameter("parent"));
        StoredProject project = site.jira().permissions().visible(view.user).stream()
                .filter(one -> one.getKey().equals(view.parameter("project")))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField("project", view.messages.get("create.noProject")));
        String assignee = view.parameter("assignee");
        String assigneeKey = assignee.isEmpty()
                ? null
                : site.jira()
                        .people()
                        .byName(assignee)
                        .map(Person::key)
                        .orElseThrow(() -> Refusal.ofField("assignee", view.messages.get("create.noPerson", assignee)));
        String[] components = view.request.getParameterValues("component");
        List<Long> componentIds = project.components().stream()
                .filter(component ->
                        components != null && Arrays.asList(components).contains(component.name()))
                .map(component -> component.id())
                .toList();
        return IssueDraft.in(project.getId())
                .type(
                        parent.isPresent()
                                ? IssueType.SUB_TASK
                                : IssueType.byName(view.parameter("type")).orElse(IssueType.TASK))
                .parent(parent.map(StoredIssue::getId).orElse(null))
                .summary(view.parameter("summary"))
                .description(view.parameter("description"))
                .components(componentIds)
                .assignee(assigneeKey)
                .reporter(view.user.getKey());
    }

    private void form(View view, int status, String error) throws IOException {
        Map<String, Object> model = new HashMap<>();
        Optional<StoredIssue> parent = IssueModel.find(view, view.parameter("parent"));
        model.put("projects", site.jira().permissions().visible(view.user));
        model.put(
                "types",
                Arrays.stream(IssueType.values())
                        .filter(type -> !type.isSubTask())
                        .toList());
        model.put("parent", parent.map(StoredIssue::getKey).orElse(""));
        model.put(
                "chosenProject",
                parent.map(issue -> issue.getProjectObject().getKey()).orElse(view.parameter("project")));
        for (String field : List.of("summary", "description", "assignee", "type")) {
            model.put(field, view.parameter(field));
        }
        model.put("error", error);
        view.page(status, "atl.general", view.messages.get("create.title"), "create.vm", model);
    }
}
