package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.project.StoredComponent;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.store.Refusal;

/** Projects for administrators: list, add, components, and the group that alone may browse one. */
final class AdminProjectsServlet extends PageServlet {
    private static final long serialVersionUID = 1L;

    private final transient Site site;

    AdminProjectsServlet(Site site) {
        super(site, true);
        this.site = site;
    }

    @Override
    void show(View view) throws IOException {
        page(view, 200, "");
    }

    @Override
    void submit(View view) throws IOException {
        try {
            site.jira().database().inTransaction(() -> change(view));
            view.redirect("/secure/admin/Projects.jspa");
        } catch (Refusal refused) {
            page(view, 400, refused.getMessage());
        }
    }

    private void change(View view) {
        Instance jira = site.jira();
        if (view.parameter("action").equals("create")) {
            jira.projects().create(view.parameter("key"), view.parameter("name"), "", view.user.getKey(), null);
            return;
        }
        StoredProject project = jira.projects()
                .byKey(view.parameter("key"))
                .orElseThrow(() -> Refusal.of(view.messages.get("create.noProject")));
        if (view.parameter("action").equals("component")) {
            jira.projects().addComponent(project.getId(), view.parameter("name"), null);
        } else if (view.parameter("action").endsWith("Component")) {
            changeComponent(view, project);
        } else {
            String group = view.parameter("group");
            if (!group.isEmpty() && !jira.groups().exists(group)) {
                throw Refusal.ofField("group", view.messages.get("projects.noGroup", group));
            }
            jira.projects().restrict(project.getId(), group.isEmpty() ? null : group);
        }
    }

    private void changeComponent(View view, StoredProject project) {
        StoredComponent component = project.components().stream()
                .filter(one -> String.valueOf(one.id()).equals(view.parameter("component")))
                .findFirst()
                .orElseThrow(() -> Refusal.of(view.messages.get("missing.text")));
        if (view.parameter("action").equals("deleteComponent")) {
            site.jira().projects().deleteComponent(component.id());
        } else {
            site.jira().projects().renameComponent(component, view.parameter("name"));
        }
    }

    private void page(View view, int status, String error) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("projects", site.jira().projects().all());
        model.put("error", error);
        model.put("newKey", view.parameter("action").equals("create") ? view.parameter("key") : "");
        model.put("newName", view.parameter("action").equals("create") ? view.parameter("name") : "");
        view.page(status, "atl.admin", view.messages.get("projects.admin"), "admin-projects.vm", model);
    }
}
