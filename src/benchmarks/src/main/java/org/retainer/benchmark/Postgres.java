package org.retainer.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.retainer.sandbox.database.Database;

/**
 * A PostgreSQL for one run: the one that {@code -Dretainer.benchmark.jdbc=URL} (with {@code .user} and {@code .password})
 * names, which must be empty, or else one that is started for the run and thrown away after it.
 */
final class Postgres implements AutoCloseable {
    private static final String PROPERTY = "retainer.benchmark.jdbc";

    private final Optional<EmbeddedPostgres> own;
    private final Database database;

    private Postgres(Optional<EmbeddedPostgres> own, Database database) {
        this.own = own;
        this.database = database;
    }

    static Postgres start() {
        String given = System.getProperty(PROPERTY, "");
        if (!given.isEmpty()) {
            String user = System.getProperty(PROPERTY + ".user", "postgres");
            String password = System.getProperty(PROPERTY + ".password", "postgres");
            return new Postgres(Optional.empty(), Database.open(given, user, password));
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    // the sizes that Jira's guide asks for at the least; durability stays on
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            return new Postgres(Optional.of(server), Database.open(url, "postgres", "postgres"));
        } catch (IOException problem) {
            throw new UncheckedIOException("PostgreSQL cannot be started", problem);
        }
    }

    Database database() {
        return database;
    }

    String version() {
        return database.jdbc().queryForObject("SELECT version()", String.class);
    }

    /** Brings the planner's knowledge up to date, as a server does by itself after a while. */
    void settle() {
        database.jdbc().execute("VACUUM ANALYZE");
    }

    @Override
    public void close() {
        database.close();
        own.ifPresent(server -> {
            try {
                server.close();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }
}
