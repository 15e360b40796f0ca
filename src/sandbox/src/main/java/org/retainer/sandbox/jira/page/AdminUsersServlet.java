package org.retainer.sandbox.jira.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.sandbox.jira.instance.Instance;
import org.retainer.sandbox.jira.person.Groups;
import org.retainer.sandbox.jira.person.Person;
import org.retainer.sandbox.jira.store.Refusal;

/** People for administrators: list, add, rename, deactivate, delete, groups. */
final class AdminUsersServlet extends PageServlet {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 200;

    private final transient Site site;

    AdminUsersServlet(Site site) {
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
            view.redirect("/secure/admin/Users.jspa");
        } catch (Refusal refused) {
            page(view, 400, refused.getMessage());
        }
    }

    private void change(View view) {
        Instance jira = site.jira();
        if (view.parameter("action").equals("create")) {
            Person person = jira.people()
                    .create(
                            view.parameter("name"),
                            view.parameter("displayName"),
                            view.parameter("email"),
                            true,
                            view.request.getParameter("password"));
            jira.groups().add(person.key(), Groups.USERS);
            jira.groups().add(person.key(), Groups.SOFTWARE_USERS);
            return;
        }
        Person person = jira.people()
                .byKey(view.parameter("key"))
                .orElseThrow(() -> Refusal.of(view.messages.get("users.gone")));
        if (view.parameter("action").equals("delete")) {
            if (person.equals(view.user)) {
                throw Refusal.of(view.messages.get("users.notDeleteYourself"));
            }
            jira.people().delete(person.key());
            return;
        }
        boolean active = view.parameter("active").equals("true");
        if (!active && person.equals(view.user)) {
            throw Refusal.of(view.messages.get("users.notYourself"));
        }
        jira.people()
                .change(
                        person.key(),
                        view.parameter("name"),
                        view.parameter("displayName"),
                        view.parameter("email"),
                        active);
        Set<String> wanted = new HashSet<>();
        for (String name : view.parameter("groups").split(",")) {
            if (!name.isBlank()) {
                jira.groups().ensure(name.strip());
                wanted.add(name.strip());
            }
        }
        if (person.equals(view.user)) {
            wanted.add(Groups.ADMINISTRATORS);
        }
        jira.groups().of(person.key()).stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> jira.groups().remove(person.key(), name));
        wanted.forEach(name -> jira.groups().add(person.key(), name));
    }

    private void page(View view, int status, String error) throws IOException {
        String query = view.parameter("query");
        List<Person> people = site.jira().people().search(query, ROWS);
        Map<String, String> groups = new HashMap<>();
        people.forEach(person ->
                groups.put(person.key(), String.join(", ", site.jira().groups().of(person.key()))));
        Optional<Person> edited = site.jira().people().byKey(view.parameter("edit"));
        Map<String, Object> model = new HashMap<>();
        model.put("people", people);
        model.put("groups", groups);
        model.put("query", query);
        model.put("error", error);
        model.put("edited", edited.isPresent() ? edited.get() : "");
        model.put(
                "editedGroups",
                edited.map(person -> String.join(", ", site.jira().groups().of(person.key())))
                        .orElse(""));
        view.page(status, "atl.admin", view.messages.get("users.title"), "users.vm", model);
    }
}
