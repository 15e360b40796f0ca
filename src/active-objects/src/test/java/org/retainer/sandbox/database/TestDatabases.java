package org.retainer.sandbox.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.retainer.sandbox.database.Database.Isolation;

/** Fresh databases for tests; PostgreSQL is started once and stops with the JVM. */
public enum TestDatabases {
    H2(Isolation.READ_COMMITTED),
    POSTGRESQL(Isolation.READ_COMMITTED),
    POSTGRESQL_SERIALIZABLE(Isolation.SERIALIZABLE);

    private static EmbeddedPostgres server;

    private final Isolation isolation;

    TestDatabases(Isolation isolation) {
        this.isolation = isolation;
    }

    /** Opens a database that nobody has used. */
    public Database open() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        if (this == H2) {
            return Database.open("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "", isolation);
        }
        EmbeddedPostgres postgres = server();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Database.open(postgres.getJdbcUrl("postgres", name), "postgres", "postgres", isolation);
    }

    private static synchronized EmbeddedPostgres server() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
