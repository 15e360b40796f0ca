package org.retainer.sandbox.jira.page;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.project.StoredComponent;

/** What the pages of one issue show. */
final class IssueModel {
    private static final String RIGHT = "atl.jira.view.issue.right.context";
    private static final String LEFT = "atl.jira.view.issue.left.context";

    private IssueModel() {}

    /** Finds the issue of a key that the asking person may browse. */
    static Optional<StoredIssue> find(View view, String key) {
        return view.site.jira().issues().byKey(key).filter(issue -> view.site
                .jira()
                .permissions()
                .hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, view.user));
    }

    static Map<String, Object> details(View view, StoredIssue issue) {
        Instance jira = view.site.jira();
        Long spent = jira.worklogs().secondsOf(issue.getId());
        Long estimate = issue.row().originalEstimate();
        Show show = new Show(view.messages, jira.clock().getZone());
        Map<String, Object> model = new HashMap<>();
        model.put("issue", issue);
        model.put("row", issue.row());
        model.put("project", issue.getProjectObject());
        model.put("parent", issue.isSubTask() ? issue.getParentObject() : "");
        model.put("subTasks", jira.issues().subTasks(issue.getId()));
        model.put(
                "components",
                issue.components().stream().map(StoredComponent::name).collect(Collectors.joining(", ")));
        model.put("labels", String.join(", ", issue.row().labels()));
        model.put(
                "description",
                issue.row().description() == null ? "" : issue.row().description());
        model.put("people", Names.of(view.site));
        model.put("spent", show.duration(spent));
        model.put("estimate", show.duration(estimate));
        model.put(
                "remaining",
                show.duration(
                        estimate == null ? null : Long.valueOf(Math.max(0, estimate - (spent == null ? 0 : spent)))));
        return model;
    }

    static Map<String, Object> workLog(View view, StoredIssue issue) {
        Instance jira = view.site.jira();
        Map<String, Object> model = new HashMap<>();
        model.put("issue", issue);
        model.put("worklogs", jira.visibility().seenBy(jira.worklogs().ofIssue(issue), issue, view.user));
        model.put("people", Names.of(view.site));
        model.put("userKey", view.user.getKey());
        return model;
    }

    static Map<String, Object> rightPanels(View view, StoredIssue issue) {
        return panels(view, issue, RIGHT);
    }

    static Map<String, Object> leftPanels(View view, StoredIssue issue) {
        return panels(view, issue, LEFT);
    }

    private static Map<String, Object> panels(View view, StoredIssue issue, String location) {
        Map<String, Object> context = new HashMap<>();
        context.put("issue", issue);
        context.put("project", issue.getProjectObject());
        context.put("user", view.user);
        context.put("helper", new JiraHelper(new HashMap<>(context)));
        List<PluginPanels.Panel> panels = view.site.panels().render(location, context);
        return Map.of("panels", panels);
    }
}
