package org.retainer.sandbox.jira.person;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.store.Ids;
import org.retainer.sandbox.jira.store.Refusal;
import org.retainer.sandbox.jira.store.Text;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The people of the look-alike. Names are compared without letter case, as Jira does. */
public final class People {
    private static final String COLUMNS =
            "select user_key, name, display_name, email, active, deleted, language from jira_user ";
    private static final RowMapper<Person> ROW = (row, number) -> new Person(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getBoolean(5),
            row.getBoolean(6),
            row.getString(7));

    private final JdbcTemplate jdbc;
    private final Ids ids;

    public People(Database database) {
        this.jdbc = database.jdbc();
        this.ids = new Ids(database, Ids.Kind.USER);
    }

    /** Finds somebody by key, deleted people included. */
    public Optional<Person> everByKey(String key) {
        return key == null ? Optional.empty() : one("where user_key = ?", key);
    }

    /** Finds somebody by key who is not deleted. */
    public Optional<Person> byKey(String key) {
        return everByKey(key).filter(person -> !person.deleted());
    }

    /** Finds somebody by name who is not deleted. */
    public Optional<Person> byName(String name) {
        return name == null
                ? Optional.empty()
                : one("where lower_name = ? and deleted = false", name.toLowerCase(Locale.ROOT));
    }

    /** Finds people by key and remembers them, for as long as one list is made. */
    public Function<String, Person> memo() {
        Map<String, Person> known = new HashMap<>();
        return key -> key == null
                ? null
                : known.computeIfAbsent(key, wanted -> everByKey(wanted).orElseGet(() -> Person.unknown(wanted)));
    }

    /** Lists people whose name, display name or e-mail contains a text, by name. */
    public List<Person> search(String text, int limit) {
        String like = "%" + escapeLike(text.toLowerCase(Locale.ROOT)) + "%";
        return jdbc.query(
                COLUMNS + "where deleted = false and (lower_name like ? escape '!' or lower(display_name) like ?"
                        + " escape '!' or lower(email) like ? escape '!') order by lower_name limit ?",
                ROW,
                like,
                like,
                like,
                limit);
    }

    /**
     * Adds somebody; a person who was deleted and comes back by the same name keeps the old key, as in Jira.
     *
     * @throws Refusal naming the field when something is missing or the name is taken
     */
    public Person create(String name, String displayName, String email, boolean active, String password) {
        String checkedName = checkedName(name);
        String shown = Text.checked("fullname", displayName == null || displayName.isBlank() ? name : displayName, 255);
        String mail = Text.checked("email", email == null ? "" : email, 255);
        String hash = Passwords.hash(password == null || password.isEmpty() ? checkedName : password);
        String lower = checkedName.toLowerCase(Locale.ROOT);
        Optional<Person> former = one("where lower_name = ?", lower);
        if (former.isPresent() && !former.get().deleted()) {
            throw taken();
        }
        String key = former.map(Person::key).orElseGet(() -> "JIRAUSER" + ids.next());
        if (former.isPresent()) {
            jdbc.update("delete from jira_user where user_key = ?", key);
        }
        try {
            jdbc.update(
                    "insert into jira_user (user_key, name, lower_name, display_name, email, active, deleted, password)"
                            + " values (?, ?, ?, ?, ?, ?, false, ?)",
                    key,
                    checkedName,
                    lower,
                    shown,
                    mail,
                    active,
                    hash);
        } catch (DuplicateKeyException meanwhile) {
            throw taken();
        }
        return new Person(key, checkedName, shown, mail, active, false, null);
    }

    /**
     * Changes what is not null; the key stays through a rename.
     *
     * @throws Refusal when the new name is taken or not a name
     */
    public void change(String key, String newName, String displayName, String email, Boolean active) {
        try {
            if (newName != null) {
                String checked = checkedName(newName);
                jdbc.update(
                        "update jira_user set name = ?, lower_name = ? where user_key = ?",
                        checked,
                        checked.toLowerCase(Locale.ROOT),
                        key);
            }
        } catch (DuplicateKeyException inUse) {
            throw taken();
        }
        if (displayName != null) {
            String shown = Text.required("displayName", displayName, 255, "You must specify a full name.");
            jdbc.update("update jira_user set display_name = ? where user_key = ?", shown, key);
        }
        if (email != null) {
            jdbc.update("update jira_user set email = ? where user_key = ?", Text.checked("email", email, 255), key);
        }
        if (active != null) {
            jdbc.update("update jira_user set active = ? where user_key = ?", active, key);
        }
    }

    /** Forgets somebody: no login and no name any more, but the key still answers who it was. */
    public void delete(String key) {
        jdbc.update("update jira_user set deleted = true, active = false where user_key = ?", key);
        jdbc.update("delete from jira_membership where user_key = ?", key);
    }

    /** Remembers the language of somebody's pages. */
    public void chooseLanguage(String key, String languageTag) {
        jdbc.update("update jira_user set language = ? where user_key = ?", languageTag, key);
    }

    /** Answers the active person of a name when the password is theirs. */
    public Optional<Person> check(String name, String password) {
        return byName(name).filter(Person::isActive).filter(person -> {
            List<String> stored =
                    jdbc.queryForList("select password from jira_user where user_key = ?", String.class, person.key());
            return password != null && !stored.isEmpty() && Passwords.matches(password, stored.get(0));
        });
    }

    /** Makes a text match itself in a LIKE pattern with the escape character {@code !}. */
    public static String escapeLike(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static String checkedName(String name) {
        String checked = Text.required("username", name, 255, "You must specify a username.");
        if (checked.chars().anyMatch(unit -> unit == '<' || unit == '>' || unit == '&')) {
            throw Refusal.ofField("username", "The username must not contain '<', '>' or '&'.");
        }
        return checked;
    }

    private static Refusal taken() {
        return Refusal.ofField("username", "A user with that username already exists.");
    }

    private Optional<Person> one(String condition, Object value) {
        return jdbc.query(COLUMNS + condition, ROW, value).stream().findFirst();
    }
}
