package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.IssuePriority;
import org.retainer.sandbox.jira.issue.IssueStatus;
import org.retainer.sandbox.jira.issue.IssueType;
import org.retainer.sandbox.jira.person.Person;
import org.retainer.sandbox.jira.project.StoredComponent;
import org.retainer.sandbox.jira.project.StoredProject;
import org.retainer.sandbox.jira.store.Instants;
import org.retainer.sandbox.jira.worklog.StoredWorklog;
import org.retainer.sandbox.jira.worklog.WorkDuration;
import org.retainer.sandbox.jira.worklog.WorklogRow;

/** Writes the look-alike's things as Jira's REST does. */
final class Shapes {
    private final Instance jira;

    Shapes(Instance jira) {
        this.jira = jira;
    }

    String self(String path) {
        return jira.baseUrl() + "/rest/api/2/" + path;
    }

    String moment(long millis) {
        return Instants.write(millis, jira.clock().getZone());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonArray array(Collection<? extends JsonElement> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }

    <T> JsonArray array(Collection<T> values, Function<T, JsonElement> shape) {
        return array(values.stream().map(shape).toList());
    }

    /** Somebody as they appear inside other things; null for nobody. */
    JsonElement person(Person person) {
        if (person == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.addProperty("self", self("user?username=" + encoded(person.name())));
        json.addProperty("name", person.name());
        json.addProperty("key", person.key());
        json.addProperty("emailAddress", person.emailAddress());
        json.add("avatarUrls", avatars("useravatar?avatarId=10122"));
        json.addProperty("displayName", person.displayName());
        json.addProperty("active", person.isActive());
        json.addProperty("timeZone", zone());
        return json;
    }

    /** Somebody wholly, with groups when asked for. */
    JsonObject wholePerson(Person person, boolean withGroups) {
        JsonObject json = person(person).getAsJsonObject();
        json.addProperty("deleted", person.deleted());
        json.addProperty("locale", person.language() == null ? "en_US" : person.language());
        Collection<String> names = jira.groups().of(person.key());
        JsonObject groups = new JsonObject();
        groups.addProperty("size", names.size());
        groups.add("items", withGroups ? array(names, this::group) : new JsonArray());
        json.add("groups", groups);
        JsonObject roles = new JsonObject();
        roles.addProperty("size", 1);
        roles.add("items", new JsonArray());
        json.add("applicationRoles", roles);
        json.addProperty("expand", "groups,applicationRoles");
        return json;
    }

    JsonObject group(String name) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("self", self("group?groupname=" + encoded(name)));
        return json;
    }

    JsonObject project(StoredProject project) {
        JsonObject json = new JsonObject();
        json.addProperty("self", self("project/" + project.getId()));
        json.addProperty("id", String.valueOf(project.getId()));
        json.addProperty("key", project.getKey());
        json.addProperty("name", project.getName());
        json.add("avatarUrls", avatars("projectavatar?pid=" + project.getId()));
        json.addProperty("projectTypeKey", "software");
        return json;
    }

    JsonObject component(StoredComponent component) {
        JsonObject json = new JsonObject();
        json.addProperty("self", self("component/" + component.id()));
        json.addProperty("id", String.valueOf(component.id()));
        json.addProperty("name", component.name());
        if (component.description() != null) {
            json.addProperty("description", component.description());
        }
        return json;
    }

    JsonObject type(IssueType type) {
        JsonObject json = new JsonObject();
        json.addProperty("self", self("issuetype/" + type.id()));
        json.addProperty("id", type.id());
        json.addProperty("description", type.description());
        json.addProperty("iconUrl", jira.baseUrl() + "/lookalike/icons/" + type.id() + ".svg");
        json.addProperty("name", type.shown());
        json.addProperty("subtask", type.isSubTask());
        return json;
    }

    JsonObject status(IssueStatus status) {
        JsonObject json = new JsonObject();
        json.addProperty("self", self("status/" + status.id()));
        json.addProperty("description", "");
        json.addProperty("iconUrl", jira.baseUrl() + "/");
        json.addProperty("name", status.shown());
        json.addProperty("id", status.id());
        JsonObject category = new JsonObject();
        category.addProperty("self", self("statuscategory/" + status.categoryId()));
        category.addProperty("id", status.categoryId());
        category.addProperty("key", status.categoryKey());
        category.addProperty("colorName", status.color());
        category.addProperty("name", status.shown());
        json.add("statusCategory", category);
        return json;
    }

    JsonObject priority(IssuePriority priority) {
        JsonObject json = new JsonObject();
        json.addProperty("self", self("priority/" + priority.id()));
        json.addProperty("iconUrl", jira.baseUrl() + "/lookalike/icons/priority-" + priority.id() + ".svg");
        json.addProperty("name", priority.shown());
        json.addProperty("id", priority.id());
        return json;
    }

    JsonObject worklog(StoredWorklog worklog, Function<String, Person> people) {
        WorklogRow row = worklog.row();
        JsonObject json = new JsonObject();
        json.addProperty("self", self("issue/" + row.issueId() + "/worklog/" + row.id()));
        json.add("author", person(people.apply(row.authorKey())));
        json.add("updateAuthor", person(people.apply(row.updateAuthorKey())));
        json.addProperty("comment", row.comment() == null ? "" : row.comment());
        json.addProperty("created", moment(row.created()));
        json.addProperty("updated", moment(row.updated()));
        json.addProperty("started", moment(row.started()));
        if (row.groupLevel() != null || row.roleLevel() != null) {
            JsonObject visibility = new JsonObject();
            visibility.addProperty("type", row.groupLevel() != null ? "group" : "role");
            visibility.addProperty(
                    "value",
                    row.groupLevel() != null
                            ? row.groupLevel()
                            : jira.roles().getProjectRole(row.roleLevel()).getName());
            json.add("visibility", visibility);
        }
        json.addProperty("timeSpent", WorkDuration.write(row.seconds()));
        json.addProperty("timeSpentSeconds", row.seconds());
        json.addProperty("id", String.valueOf(row.id()));
        json.addProperty("issueId", String.valueOf(row.issueId()));
        return json;
    }

    private String zone() {
        return jira.clock().getZone().normalized().equals(ZoneOffset.UTC)
                ? "UTC"
                : jira.clock().getZone().getId();
    }

    private JsonObject avatars(String path) {
        JsonObject json = new JsonObject();
        json.addProperty("48x48", jira.baseUrl() + "/secure/" + path);
        json.addProperty("24x24", jira.baseUrl() + "/secure/" + path + "&size=small");
        json.addProperty("16x16", jira.baseUrl() + "/secure/" + path + "&size=xsmall");
        json.addProperty("32x32", jira.baseUrl() + "/secure/" + path + "&size=medium");
        return json;
    }
}
