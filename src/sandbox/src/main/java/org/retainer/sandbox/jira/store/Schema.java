package org.retainer.sandbox.jira.store;

import java.util.List;
import java.util.Map;
import org.retainer.sandbox.database.Database;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Creates the look-alike's tables; plain SQL that H2 and PostgreSQL both understand. */
public final class Schema {
    private static final int VERSION = 4;

    private static final List<String> TABLES = List.of(
            "create table jira_schema (version int not null primary key)",
            "create sequence jira_user_ids start with 10000",
            "create sequence jira_project_ids start with 10000",
            "create sequence jira_component_ids start with 10000",
            "create sequence jira_issue_ids start with 10000",
            "create sequence jira_worklog_ids start with 10000",
            "create table jira_user (user_key varchar(60) not null primary key, name varchar(255) not null,"
                    + " lower_name varchar(255) not null unique, display_name varchar(255) not null,"
                    + " email varchar(255) not null, active boolean not null, deleted boolean not null,"
                    + " language varchar(10), password varchar(255) not null)",
            "create table jira_group (lower_name varchar(255) not null primary key, name varchar(255) not null)",
            "create table jira_membership (user_key varchar(60) not null, group_name varchar(255) not null,"
                    + " primary key (user_key, group_name))",
            "create table jira_project (id bigint not null primary key, project_key varchar(255) not null unique,"
                    + " name varchar(255) not null, description varchar(32767), lead_key varchar(60),"
                    + " permission_group varchar(255), last_issue bigint not null)",
            "create table jira_component (id bigint not null primary key, project_id bigint not null,"
                    + " name varchar(255) not null, description varchar(32767), unique (project_id, name))",
            "create table jira_issue (id bigint not null primary key, project_id bigint not null,"
                    + " issue_number bigint not null, summary varchar(255) not null, description varchar(32767),"
                    + " type_id varchar(20) not null, status_id varchar(20) not null,"
                    + " priority_id varchar(20) not null, labels varchar(4000) not null, parent_id bigint,"
                    + " reporter_key varchar(60), assignee_key varchar(60), created bigint not null,"
                    + " updated bigint not null, original_estimate bigint, unique (project_id, issue_number))",
            "create index jira_issue_parent on jira_issue (parent_id)",
            "create index jira_issue_updated on jira_issue (updated)",
            "create table jira_issue_component (issue_id bigint not null, component_id bigint not null,"
                    + " primary key (issue_id, component_id))",
            "create index jira_component_issue on jira_issue_component (component_id)",
            "create table jira_moved_key (old_key varchar(255) not null primary key, issue_id bigint not null)",
            "create table jira_worklog (id bigint not null primary key, issue_id bigint not null,"
                    + " author_key varchar(60) not null, update_author_key varchar(60) not null,"
                    + " started bigint not null, seconds bigint not null, comment_text varchar(32767),"
                    + " group_level varchar(255), role_level bigint, created bigint not null,"
                    + " updated bigint not null)",
            "create index jira_worklog_issue on jira_worklog (issue_id)",
            "create index jira_worklog_updated on jira_worklog (updated, id)",
            "create index jira_worklog_author on jira_worklog (author_key, started)",
            "create table jira_deleted_worklog (id bigint not null primary key, deleted bigint not null)",
            "create index jira_deleted_worklog_time on jira_deleted_worklog (deleted, id)",
            "create table jira_property (entity_name varchar(100) not null, entity_id bigint not null,"
                    + " property_key varchar(255) not null, json_value varchar(32768) not null,"
                    + " primary key (entity_name, entity_id, property_key))",
            "insert into jira_schema (version) values (1)");

    /** What came after the first version, by its number. */
    private static final Map<Integer, List<String>> LATER = Map.of(
            2,
            List.of(
                    "create table jira_indexed_value (issue_id bigint not null, property_key varchar(255) not null,"
                            + " path varchar(255) not null, text_value varchar(32768), number_value double precision)",
                    "create index jira_indexed_issue on jira_indexed_value (issue_id)",
                    "create index jira_indexed_path on jira_indexed_value (property_key, path)",
                    "create table jira_cluster_lock (name varchar(255) not null primary key," + " owner varchar(120))",
                    "create table jira_node (name varchar(120) not null primary key, touched bigint not null)",
                    "create table jira_job (id varchar(255) not null primary key, next_run bigint not null,"
                            + " runner varchar(120))",
                    "insert into jira_schema (version) values (2)"),
            3,
            List.of(
                    "alter table jira_property add column updated bigint default 0 not null",
                    "insert into jira_schema (version) values (3)"),
            4,
            List.of(
                    "create sequence jira_mail_ids start with 10000",
                    "create table jira_mail (id bigint not null primary key, recipient varchar(255) not null,"
                            + " subject varchar(1000) not null, mime_type varchar(100) not null,"
                            + " body varchar(1000000) not null, sent bigint not null)",
                    "insert into jira_schema (version) values (4)"));

    private Schema() {}

    /**
     * Creates the tables when the database has none, and adds what a former version lacks.
     *
     * @return whether they were created now
     * @throws IllegalStateException when a newer sandbox wrote this database
     */
    public static boolean prepare(Database database) {
        boolean absent = version(database) == 0;
        while (version(database) < VERSION) {
            int next = version(database) + 1;
            try {
                database.inTransaction(() -> steps(next).forEach(database.jdbc()::execute));
            } catch (DataAccessException failure) {
                if (version(database) < next) {
                    throw failure;
                }
                return false; // another node was faster
            }
        }
        return absent;
    }

    private static List<String> steps(int version) {
        return version == 1 ? TABLES : LATER.get(version);
    }

    /** The version of the tables that are there; 0 when there are none. */
    private static int version(Database database) {
        JdbcTemplate jdbc = database.jdbc();
        Integer tables = jdbc.queryForObject(
                "select count(*) from information_schema.tables where lower(table_name) = 'jira_schema'",
                Integer.class);
        if (tables == null || tables == 0) {
            return 0;
        }
        Integer version = jdbc.queryForObject("select max(version) from jira_schema", Integer.class);
        if (version != null && version > VERSION) {
            throw new IllegalStateException("This database was written by a newer sandbox (look-alike tables version "
                    + version + ", this program knows " + VERSION + "). Start the newer sandbox or another --home.");
        }
        return version == null ? 0 : version;
    }
}
