package org.retainer.sandbox.cluster;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.retainer.sandbox.database.Database;

/** Lets nodes that start at the same time make tables and first data one after another. */
public final class StartOrder implements AutoCloseable {
    private static final long KEY = 0x52455441494EL;

    private final Connection connection;

    private StartOrder(Connection connection) {
        this.connection = connection;
    }

    /** Waits until no other node of this PostgreSQL database starts. A node that dies meanwhile holds up nobody. */
    public static StartOrder await(Database database) {
        try {
            Connection connection = database.dataSource().getConnection();
            StartOrder order = new StartOrder(connection);
            order.call("select pg_advisory_lock(" + KEY + ")");
            return order;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not let the node start", e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            call("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not let other nodes start", e);
        }
    }

    private void call(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
