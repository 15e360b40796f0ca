package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retainer.sandbox.jira.query.QueryException;
import org.retainer.sandbox.jira.query.Search;

/** Issues found by JQL, a page at a time; also the issues of one project. */
final class IssueListServlet extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    private final transient Site site;

    IssueListServlet(Site site) {
        super(site);
        this.site = site;
    }

    @Override
    void show(View view) throws IOException {
        String jql = view.parameter("jql");
        if (view.request.getServletPath().equals("/projects")) {
            String key = view.request.getPathInfo() == null
                    ? ""
                    : view.request.getPathInfo().replace("/issues", "").replace("/", "");
            if (site.jira().permissions().visible(view.user).stream()
                    .noneMatch(project -> project.getKey().equals(key))) {
                view.notFound();
                return;
            }
            jql = jql.isEmpty() ? "project = " + key + " ORDER BY key DESC" : jql;
        }
        String start = view.parameter("startAt");
        int startAt = start.matches("\\d{1,8}") ? Integer.parseInt(start) : 0;
        Map<String, Object> model = new HashMap<>();
        Search.Found found = new Search.Found(List.of(), 0);
        model.put("error", "");
        try {
            found = site.jira().search().find(jql, view.user, startAt, ROWS);
        } catch (QueryException notUnderstood) {
            model.put("error", notUnderstood.getMessage());
        }
        model.put("jql", jql);
        model.put("issues", found.issues());
        model.put("people", Names.of(site));
        model.put("total", found.total());
        model.put("first", found.total() == 0 ? 0 : startAt + 1);
        model.put("last", startAt + found.issues().size());
        model.put("previous", Math.max(0, startAt - ROWS));
        model.put("next", startAt + ROWS);
        view.page(view.messages.get("issues.title"), "issues.vm", model);
    }
}
