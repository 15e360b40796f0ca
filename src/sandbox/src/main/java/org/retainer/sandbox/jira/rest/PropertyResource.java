package org.retainer.sandbox.jira.rest;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.permission.ProjectPermissions;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.issue.Properties;
import org.retainer.sandbox.jira.issue.StoredIssue;
import org.retainer.sandbox.jira.store.Text;

/** The JSON properties of an issue. */
final class PropertyResource {
    private final Instance jira;

    PropertyResource(Instance jira) {
        this.jira = jira;
    }

    void addTo(Router router) {
        router.on("GET", "/issue/{issue}/properties", this::list)
                .on("GET", "/issue/{issue}/properties/{key}", this::get)
                .on("PUT", "/issue/{issue}/properties/{key}", this::put)
                .on("DELETE", "/issue/{issue}/properties/{key}", this::delete);
    }

    private Answer list(Call call) {
        StoredIssue issue = Lookups.issue(jira, call);
        JsonObject json = new JsonObject();
        json.add(
                "keys",
                Shapes.array(jira.properties().findKeys(Properties.ISSUE, issue.getId()).stream()
                        .map(key -> {
                            JsonObject one = new JsonObject();
                            one.addProperty(
                                    "self",
                                    jira.baseUrl() + "/rest/api/2/issue/" + issue.getId() + "/properties/"
                                            + Shapes.encoded(key));
                            one.addProperty("key", key);
                            return one;
                        })
                        .toList()));
        return Answer.ok(json);
    }

    private Answer get(Call call) throws IOException {
        StoredIssue issue = Lookups.issue(jira, call);
        EntityProperty property = existing(call, issue);
        JsonObject json = new JsonObject();
        json.addProperty("key", property.getKey());
        json.add("value", Body.parse(property.getValue()));
        return Answer.ok(json);
    }

    private Answer put(Call call) throws IOException {
        StoredIssue issue = Lookups.issue(jira, call);
        Lookups.allow(jira, ProjectPermissions.EDIT_ISSUES, issue, call.user());
        JsonElement value = call.json();
        String text = value.toString();
        String key = call.part("key");
        if (!Text.isStorable(text) || text.length() > Properties.LONGEST_VALUE) {
            throw RestError.of(
                    400, "The property value cannot be longer than " + Properties.LONGEST_VALUE + " characters.");
        }
        if (!Text.isStorable(key) || key.length() > Properties.LONGEST_KEY) {
            throw RestError.of(
                    400, "The property key cannot be longer than " + Properties.LONGEST_KEY + " characters.");
        }
        boolean isNew = jira.propertyChanges().set(issue.getId(), key, text);
        return new Answer(isNew ? 201 : 200, null);
    }

    private Answer delete(Call call) {
        StoredIssue issue = Lookups.issue(jira, call);
        Lookups.allow(jira, ProjectPermissions.EDIT_ISSUES, issue, call.user());
        jira.propertyChanges().remove(issue.getId(), existing(call, issue));
        return Answer.nothing();
    }

    private EntityProperty existing(Call call, StoredIssue issue) {
        EntityProperty property = jira.properties().get(Properties.ISSUE, issue.getId(), call.part("key"));
        if (property == null) {
            throw RestError.of(404, "The property with key '" + call.part("key") + "' does not exist.");
        }
        return property;
    }
}
