package org.retainer.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/** The rows of a table in memory, and a second, empty table with the same columns and indexes to insert them into. */
final class TableCopy {
    private static final int BATCH = 1000;

    private final String target;
    private final String insert;
    private final List<Object[]> rows = new ArrayList<>();

    private TableCopy(String target, String insert) {
        this.target = target;
        this.insert = insert;
    }

    /** Reads all rows of a table, and makes the empty one. */
    static TableCopy of(DataSource source, String table) throws SQLException {
        String quoted = '"' + table + '"';
        String target = "\"COPY_OF_" + table + '"';
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + target + " (LIKE " + quoted + " INCLUDING ALL)");
            try (ResultSet result = statement.executeQuery("SELECT * FROM " + quoted)) {
                int width = result.getMetaData().getColumnCount();
                String marks = String.join(", ", Collections.nCopies(width, "?"));
                TableCopy copy = new TableCopy(target, "INSERT INTO " + target + " VALUES (" + marks + ")");
                while (result.next()) {
                    Object[] row = new Object[width];
                    for (int column = 0; column < width; column++) {
                        row[column] = result.getObject(column + 1);
                    }
                    copy.rows.add(row);
                }
                return copy;
            }
        }
    }

    int size() {
        return rows.size();
    }

    void empty(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE " + target);
        }
    }

    /** Inserts all rows in batches of 1,000, each in its own transaction. */
    void insert(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                int waiting = 0;
                for (Object[] row : rows) {
                    for (int column = 0; column < row.length; column++) {
                        statement.setObject(column + 1, row[column]);
                    }
                    statement.addBatch();
                    if (++waiting == BATCH) {
                        statement.executeBatch();
                        connection.commit();
                        waiting = 0;
                    }
                }
                statement.executeBatch();
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
