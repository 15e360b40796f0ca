package org.retainer.jira.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.database.Database.Isolation;

/** The databases that each store is tested on. PostgreSQL starts once and stops with the JVM. */
public enum DatabaseKind {
    H2(Isolation.READ_COMMITTED),
    POSTGRESQL(Isolation.READ_COMMITTED),
    POSTGRESQL_SERIALIZABLE(Isolation.SERIALIZABLE);

    private static EmbeddedPostgres server;

    private final Isolation isolation;
    private AoStores shared;

    DatabaseKind(Isolation isolation) {
        this.isolation = isolation;
    }

    /** Answers stores that are empty; the tables are made once. */
    public synchronized AoStores empty() {
        if (shared == null) {
            shared = AoStores.over(database());
        }
        shared.clear();
        return shared;
    }

    private Database database() {
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
