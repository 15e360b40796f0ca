package org.retainer.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows that one logged piece of work leaves in the ledger, taken from one that is there, under another worklog's id. */
final class LoggedRows {
    private static final String WORKLOG = "WORKLOG_ID";

    private final Ledger ledger;
    private final List<Template> templates;

    LoggedRows(Ledger ledger) throws SQLException {
        this.ledger = ledger;
        try (Connection connection = ledger.database().dataSource().getConnection()) {
            this.templates = List.of(
                    template(connection, ledger.table("HOUR_MIRROR"), ""),
                    template(connection, ledger.table("HOUR_PLACEMENT"), ""),
                    template(
                            connection,
                            ledger.table("DIRTY_MONTH"),
                            "SELECT \"ACCOUNT_ID\", \"MONTH\" FROM \"" + ledger.table("HOUR_PLACEMENT")
                                    + "\" LIMIT 1"));
        }
    }

    /** The highest id of a worklog in the ledger. */
    long lastWorklog() {
        return ledger.database()
                .jdbc()
                .queryForObject(
                        "SELECT MAX(\"" + WORKLOG + "\") FROM \"" + ledger.table("HOUR_PLACEMENT") + '"', Long.class);
    }

    /** Inserts the rows of a worklog in one transaction. */
    void insert(Connection connection, long worklogId) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (Template template : templates) {
                template.insert(connection, worklogId);
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Reads one row without its own id, which the table gives. */
    private static Template template(Connection connection, String table, String other) throws SQLException {
        String select = other.isEmpty() ? "SELECT * FROM \"" + table + "\" LIMIT 1" : other;
        List<String> columns = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            row.next();
            ResultSetMetaData description = row.getMetaData();
            for (int column = 1; column <= description.getColumnCount(); column++) {
                if (!description.getColumnName(column).equals("ID")) {
                    columns.add('"' + description.getColumnName(column) + '"');
                    values.add(row.getObject(column));
                }
            }
        }
        String insert = "INSERT INTO \"" + table + "\" (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return new Template(insert, columns, values);
    }

    private record Template(String insert, List<String> columns, List<Object> values) {
        void insert(Connection connection, long worklogId) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (int index = 0; index < values.size(); index++) {
                    boolean id = columns.get(index).equals('"' + WORKLOG + '"');
                    statement.setObject(index + 1, id ? worklogId : values.get(index));
                }
                statement.executeUpdate();
            }
        }
    }
}
