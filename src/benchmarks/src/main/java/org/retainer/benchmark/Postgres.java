package org.retainer.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.retainer.sandbox.database.Database;

/**
 * The PostgreSQL server of a run: the one that {@value #SERVER} names (with {@code .user} and {@code .password}), or else
 * one that is started for the run and thrown away after it.
 */
final class Postgres implements AutoCloseable {
    /** The system property with an address such as {@code jdbc:postgresql://localhost:5432/}. */
    static final String SERVER = "retainer.benchmark.server";

    private final Optional<EmbeddedPostgres> own;
    private final String address;

    private Postgres(Optional<EmbeddedPostgres> own, String address) {
        this.own = own;
        this.address = address;
    }

    /** Takes the server that is named. */
    static Postgres given() {
        String address = System.getProperty(SERVER);
        if (address == null) {
            throw new IllegalStateException("Run the benchmarks through " + Report.class.getName()
                    + ", which starts PostgreSQL and fills it, or name a server with -D" + SERVER);
        }
        return new Postgres(Optional.empty(), address);
    }

    /** Takes the server that is named, or starts one. */
    static Postgres start() {
        if (System.getProperty(SERVER) != null) {
            return given();
        }
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    // what a small server for Jira is given; a commit is on the disk when it returns
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
            return new Postgres(Optional.of(server), "jdbc:postgresql://localhost:" + server.getPort() + "/");
        } catch (IOException problem) {
            throw new UncheckedIOException("PostgreSQL cannot be started", problem);
        }
    }

    /** The address without a database, for {@value #SERVER}. */
    String address() {
        return address;
    }

    /** Makes an empty database in place of one of that name, and opens it. */
    Database create(String name) {
        try (Database server = database("postgres")) {
            server.jdbc().execute("DROP DATABASE IF EXISTS " + name);
            server.jdbc().execute("CREATE DATABASE " + name);
        }
        return database(name);
    }

    /** Opens a database, pooled as Jira does. */
    Database database(String name) {
        return Database.open(
                address + name,
                System.getProperty(SERVER + ".user", "postgres"),
                System.getProperty(SERVER + ".password", "postgres"));
    }

    @Override
    public void close() {
        own.ifPresent(server -> {
            try {
                server.close();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }
}
