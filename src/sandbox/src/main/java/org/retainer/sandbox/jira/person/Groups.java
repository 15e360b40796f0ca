package org.retainer.sandbox.jira.person;

import java.util.List;
import java.util.Locale;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.jira.store.Refusal;
import org.retainer.sandbox.jira.store.Text;
import org.springframework.jdbc.core.JdbcTemplate;

/** Groups and who is in them. Group names are compared without letter case. */
public final class Groups {
    /** The people who administer Jira. */
    public static final String ADMINISTRATORS = "jira-administrators";
    /** The people who may use Jira. */
    public static final String USERS = "jira-users";
    /** The group that Jira Software makes for the people who may use it. */
    public static final String SOFTWARE_USERS = "jira-software-users";

    private final JdbcTemplate jdbc;

    public Groups(Database database) {
        this.jdbc = database.jdbc();
    }

    /** Tells whether there is such a group. */
    public boolean exists(String group) {
        Integer found = jdbc.queryForObject(
                "select count(*) from jira_group where lower_name = ?", Integer.class, lower(group));
        return found != null && found > 0;
    }

    /** Tells whether somebody is in a group; nobody is in a group that does not exist. */
    public boolean isMember(String userKey, String group) {
        Integer found = jdbc.queryForObject(
                "select count(*) from jira_membership where user_key = ? and group_name = ?",
                Integer.class,
                userKey,
                lower(group));
        return found != null && found > 0;
    }

    /** Lists somebody's groups by name. */
    public List<String> of(String userKey) {
        return jdbc.queryForList(
                "select g.name from jira_membership m join jira_group g on g.lower_name = m.group_name"
                        + " where m.user_key = ? order by g.name",
                String.class,
                userKey);
    }

    /** Lists the keys of the people in a group. */
    public List<String> members(String group) {
        return jdbc.queryForList(
                "select user_key from jira_membership where group_name = ? order by user_key",
                String.class,
                lower(group));
    }

    /** Lists all groups by name. */
    public List<String> all() {
        return jdbc.queryForList("select name from jira_group order by name", String.class);
    }

    /** Adds a group that does not exist yet; otherwise does nothing. */
    public void ensure(String group) {
        String name = Text.required("name", group, 255, "You must specify a group name.");
        if (!exists(name)) {
            jdbc.update("insert into jira_group (lower_name, name) values (?, ?)", lower(name), name);
        }
    }

    /**
     * Puts somebody into a group; being there already is fine.
     *
     * @throws Refusal when there is no such group
     */
    public void add(String userKey, String group) {
        if (!exists(group)) {
            throw Refusal.ofField("groupname", "The group '" + group + "' does not exist.");
        }
        if (!isMember(userKey, group)) {
            jdbc.update("insert into jira_membership (user_key, group_name) values (?, ?)", userKey, lower(group));
        }
    }

    /** Takes somebody out of a group. */
    public void remove(String userKey, String group) {
        jdbc.update("delete from jira_membership where user_key = ? and group_name = ?", userKey, lower(group));
    }

    private static String lower(String group) {
        return group == null ? "" : group.strip().toLowerCase(Locale.ROOT);
    }
}
