package org.retainer.sandbox.jira;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.retainer.sandbox.database.Database;

public class LookalikeOnPostgresqlTest extends LookalikeContract {
    private static EmbeddedPostgres server;
    private static int databases;

    @BeforeClass
    public static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterClass
    public static void stopServer() throws IOException {
        server.close();
    }

    @Override
    Database open() throws Exception {
        String name = "lookalike" + ++databases;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Database.open(server.getJdbcUrl("postgres", name), "postgres", "");
    }
}
