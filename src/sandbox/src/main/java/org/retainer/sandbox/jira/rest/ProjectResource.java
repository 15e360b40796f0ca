package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.IssueStatus;
import org.retainer.sandbox.jira.issue.IssueType;
import org.retainer.sandbox.jira.person.Person;
import org.retainer.sandbox.jira.project.StoredComponent;
import org.retainer.sandbox.jira.project.StoredProject;

/** Projects and components. */
final class ProjectResource {
    private final Instance jira;
    private final Shapes shapes;

    ProjectResource(Instance jira, Shapes shapes) {
        this.jira = jira;
        this.shapes = shapes;
    }

    void addTo(Router router) {
        router.on(
                        "GET",
                        "/project",
                        call -> Answer.ok(shapes.array(jira.permissions().visible(call.user()), shapes::project)))
                .on("POST", "/project", this::create)
                .on("GET", "/project/{project}", call -> Answer.ok(whole(project(call))))
                .on(
                        "GET",
                        "/project/{project}/components",
                        call -> Answer.ok(
                                shapes.array(project(call).components(), component -> whole(component, project(call)))))
                .on("GET", "/project/{project}/statuses", this::statuses)
                .on("GET", "/project/{project}/versions", call -> Answer.ok(new JsonArray()))
                .on("POST", "/component", this::createComponent)
                .on("GET", "/component/{component}", this::getComponent)
                .on("PUT", "/component/{component}", this::renameComponent)
                .on("DELETE", "/component/{component}", this::deleteComponent);
    }

    private StoredProject project(Call call) {
        return Lookups.project(jira, call.part("project"), call.user());
    }

    private Answer create(Call call) throws IOException {
        Lookups.administrator(jira, call);
        Values body = call.body();
        String lead = body.text("lead")
                .map(name -> jira.people()
                        .byName(name)
                        .map(Person::key)
                        .orElseThrow(() -> RestError.ofField("projectLead", "The user '" + name + "' does not exist.")))
                .orElse(call.user().getKey());
        StoredProject project = jira.projects()
                .create(
                        body.text("key").orElse(null),
                        body.text("name").orElse(null),
                        body.text("description").orElse(null),
                        lead,
                        null);
        JsonObject json = new JsonObject();
        json.addProperty("self", shapes.self("project/" + project.getId()));
        json.addProperty("id", project.getId());
        json.addProperty("key", project.getKey());
        return Answer.created(json);
    }

    private JsonObject whole(StoredProject project) {
        JsonObject json = shapes.project(project);
        json.addProperty("expand", "description,lead,createdAt,createdBy,lastUpdatedAt,url,projectKeys");
        json.addProperty("description", project.description());
        json.add(
                "lead",
                shapes.person(jira.people()
                        .everByKey(project.leadKey())
                        .or(() -> jira.people().byName("admin"))
                        .orElse(null)));
        json.add("components", shapes.array(project.components(), shapes::component));
        json.add("issueTypes", shapes.array(List.of(IssueType.values()), shapes::type));
        json.addProperty("url", jira.baseUrl() + "/projects/" + project.getKey());
        json.addProperty("assigneeType", "UNASSIGNED");
        json.add("versions", new JsonArray());
        JsonObject roles = new JsonObject();
        jira.roles()
                .all()
                .forEach(role -> roles.addProperty(
                        role.getName(), shapes.self("project/" + project.getId() + "/role/" + role.getId())));
        json.add("roles", roles);
        json.addProperty("archived", false);
        return json;
    }

    private JsonObject whole(StoredComponent component, StoredProject project) {
        JsonObject json = shapes.component(component);
        json.addProperty("assigneeType", "PROJECT_DEFAULT");
        json.addProperty("isAssigneeTypeValid", false);
        json.addProperty("project", project.getKey());
        json.addProperty("projectId", project.getId());
        return json;
    }

    private Answer statuses(Call call) {
        project(call);
        return Answer.ok(shapes.array(List.of(IssueType.values()), type -> {
            JsonObject json = shapes.type(type);
            json.add("statuses", shapes.array(List.of(IssueStatus.values()), shapes::status));
            return json;
        }));
    }

    private Answer createComponent(Call call) throws IOException {
        Lookups.administrator(jira, call);
        Values body = call.body();
        String key = body.text("project")
                .orElseThrow(() -> RestError.ofField("project", "The project of the component must be given."));
        StoredProject project = Lookups.project(jira, key, call.user());
        StoredComponent component = jira.projects()
                .addComponent(
                        project.getId(),
                        body.text("name").orElse(null),
                        body.text("description").orElse(null));
        return Answer.created(whole(component, project));
    }

    private Answer getComponent(Call call) {
        StoredComponent component = component(call);
        return Answer.ok(whole(component, Lookups.project(jira, String.valueOf(component.projectId()), call.user())));
    }

    private Answer renameComponent(Call call) throws IOException {
        Lookups.administrator(jira, call);
        StoredComponent component = component(call);
        jira.projects().renameComponent(component, call.body().text("name").orElse(component.name()));
        return getComponent(call);
    }

    private Answer deleteComponent(Call call) {
        Lookups.administrator(jira, call);
        StoredComponent component = component(call);
        jira.database().inTransaction(() -> jira.projects().deleteComponent(component.id()));
        return Answer.nothing();
    }

    private StoredComponent component(Call call) {
        String id = call.part("component");
        RestError absent = RestError.of(404, "The component with id " + id + " does not exist.");
        if (!id.matches("\\d{1,18}")) {
            throw absent;
        }
        StoredComponent component =
                jira.projects().component(Long.parseLong(id)).orElseThrow(() -> absent);
        Lookups.project(jira, String.valueOf(component.projectId()), call.user());
        return component;
    }
}
