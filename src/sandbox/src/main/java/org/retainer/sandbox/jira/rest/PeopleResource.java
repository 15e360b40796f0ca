package org.retainer.sandbox.jira.rest;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.person.Groups;
import org.retainer.sandbox.jira.person.Person;

/** People and groups: {@code myself}, {@code user}, {@code group}, {@code mypermissions}. */
final class PeopleResource {
    private final Instance jira;
    private final Shapes shapes;

    PeopleResource(Instance jira, Shapes shapes) {
        this.jira = jira;
        this.shapes = shapes;
    }

    void addTo(Router router) {
        router.on("GET", "/myself", this::myself)
                .on("GET", "/user", this::get)
                .on("POST", "/user", this::create)
                .on("PUT", "/user", this::change)
                .on("DELETE", "/user", this::delete)
                .on("GET", "/user/search", this::search)
                .on("GET", "/user/assignable/search", this::search)
                .on("POST", "/group", this::createGroup)
                .on("POST", "/group/user", this::addToGroup)
                .on("DELETE", "/group/user", this::removeFromGroup)
                .on("GET", "/mypermissions", this::permissions);
    }

    private Answer myself(Call call) {
        return Answer.ok(shapes.wholePerson(
                jira.people().byKey(call.user().getKey()).orElseThrow(),
                call.expand().contains("groups")));
    }

    private Answer get(Call call) {
        return Answer.ok(shapes.wholePerson(named(call), call.expand().contains("groups")));
    }

    private Answer search(Call call) {
        String text =
                call.parameter("username").or(() -> call.parameter("query")).orElse("");
        long limit = Math.max(1, Math.min(1000, call.number("maxResults", 50)));
        boolean inactive =
                call.parameter("includeInactive").filter("true"::equals).isPresent();
        List<Person> found = jira.people().search(text.equals(".") ? "" : text, call.startAt() + (int) limit).stream()
                .filter(person -> inactive || person.isActive())
                .skip(call.startAt())
                .toList();
        return Answer.ok(shapes.array(found, shapes::person));
    }

    private Answer create(Call call) throws IOException {
        Lookups.administrator(jira, call);
        Values body = call.body();
        Person person = jira.database().inTransaction(() -> {
            Person made = jira.people()
                    .create(
                            body.text("name").orElse(null),
                            body.text("displayName").orElse(null),
                            body.text("emailAddress").orElse(null),
                            true,
                            body.text("password").orElse(null));
            jira.groups().add(made.key(), Groups.USERS);
            jira.groups().add(made.key(), Groups.SOFTWARE_USERS);
            return made;
        });
        return Answer.created(shapes.wholePerson(person, false));
    }

    private Answer change(Call call) throws IOException {
        Lookups.administrator(jira, call);
        Person person = named(call);
        Values body = call.body();
        jira.database().inTransaction(() -> jira.people()
                .change(
                        person.key(),
                        body.text("name").orElse(null),
                        body.text("displayName").orElse(null),
                        body.text("emailAddress").orElse(null),
                        body.bool("active").orElse(null)));
        return Answer.ok(shapes.wholePerson(jira.people().byKey(person.key()).orElseThrow(), false));
    }

    private Answer delete(Call call) {
        Lookups.administrator(jira, call);
        Person person = named(call);
        if (person.equals(call.user())) {
            throw RestError.of(400, "You cannot delete yourself.");
        }
        jira.database().inTransaction(() -> jira.people().delete(person.key()));
        return Answer.nothing();
    }

    private Answer createGroup(Call call) throws IOException {
        Lookups.administrator(jira, call);
        String name = call.body().text("name").orElse("");
        if (jira.groups().exists(name)) {
            throw RestError.ofField("name", "A group or user with this name already exists.");
        }
        jira.groups().ensure(name);
        return Answer.created(group(name));
    }

    private Answer addToGroup(Call call) throws IOException {
        Lookups.administrator(jira, call);
        String group = existingGroup(call);
        String name = call.body().text("name").orElse("");
        jira.groups().add(person(name).key(), group);
        return Answer.created(group(group));
    }

    private Answer removeFromGroup(Call call) {
        Lookups.administrator(jira, call);
        String group = existingGroup(call);
        jira.groups().remove(person(call.required("username")).key(), group);
        return Answer.ok(new JsonObject());
    }

    private Answer permissions(Call call) {
        boolean administrator = jira.administrators().isAdministrator(call.user());
        boolean user = !jira.permissions().visible(call.user()).isEmpty() || administrator;
        JsonObject all = new JsonObject();
        Map.of(
                        "BROWSE_PROJECTS", user,
                        "CREATE_ISSUES", user,
                        "EDIT_ISSUES", user,
                        "WORK_ON_ISSUES", user,
                        "DELETE_ISSUES", user,
                        "ADMINISTER", administrator)
                .forEach((key, has) -> {
                    JsonObject json = new JsonObject();
                    json.addProperty("id", key);
                    json.addProperty("key", key);
                    json.addProperty("name", key);
                    json.addProperty("type", key.equals("ADMINISTER") ? "GLOBAL" : "PROJECT");
                    json.addProperty("description", "");
                    json.add("havePermission", new JsonPrimitive(has));
                    all.add(key, json);
                });
        JsonObject json = new JsonObject();
        json.add("permissions", all);
        return Answer.ok(json);
    }

    private JsonObject group(String name) {
        return shapes.group(name);
    }

    private String existingGroup(Call call) {
        String group = call.required("groupname");
        if (!jira.groups().exists(group)) {
            throw RestError.of(404, "The group named '" + group + "' does not exist");
        }
        return group;
    }

    private Person named(Call call) {
        return call.parameter("key")
                .map(key -> jira.people()
                        .byKey(key)
                        .orElseThrow(() -> RestError.of(404, "The user with the key '" + key + "' does not exist")))
                .orElseGet(() -> person(call.required("username")));
    }

    private Person person(String name) {
        return jira.people()
                .byName(name)
                .orElseThrow(() -> RestError.of(404, "The user named '" + name + "' does not exist"));
    }
}
