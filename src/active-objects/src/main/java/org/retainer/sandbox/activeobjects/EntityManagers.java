package org.retainer.sandbox.activeobjects;

import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;
import org.retainer.sandbox.database.Database;

/** Makes entity managers as Jira configures them: its names, its prefix, and the data source of the database itself. */
final class EntityManagers {
    private EntityManagers() {}

    static StrictEntityManager over(Database database, String namespace) {
        String prefix = prefix(namespace);
        DisposableDataSource dataSource = undisposed(database.dataSource());
        String schema = schema(database);
        DatabaseProvider provider = database.dialect() == Database.Dialect.POSTGRESQL
                ? new PostgreSQLDatabaseProvider(dataSource, schema)
                : new H2DatabaseProvider(dataSource, schema);
        return new StrictEntityManager(provider, new Configuration(names(prefix), prefix));
    }

    /** The prefix of a namespace's tables: {@code AO_}, the last six hexadecimal digits of its MD5, {@code _}. */
    static String prefix(String namespace) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
            String hex = String.format(Locale.ROOT, "%032x", new BigInteger(1, digest));
            return "AO_" + hex.substring(hex.length() - 6).toUpperCase(Locale.ROOT) + "_";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has MD5", e);
        }
    }

    static NameConverters names(String prefix) {
        return new SimpleNameConverters(
                new AtlassianTableNameConverter(name -> prefix + name),
                new AtlassianFieldNameConverter(),
                new AtlassianSequenceNameConverter(),
                new AtlassianTriggerNameConverter(),
                new AtlassianIndexNameConverter(),
                new AtlassianUniqueNameConverter());
    }

    private static String schema(Database database) {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection.getSchema();
        } catch (SQLException e) {
            throw new ActiveObjectsException("The database did not tell its schema", e);
        }
    }

    /** The same data source, whose owner closes it: Active Objects only borrows it. */
    private static DisposableDataSource undisposed(DataSource dataSource) {
        return (DisposableDataSource) Proxy.newProxyInstance(
                EntityManagers.class.getClassLoader(),
                new Class<?>[] {DisposableDataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("dispose")) {
                        return null;
                    }
                    try {
                        return method.invoke(dataSource, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private record Configuration(NameConverters names, String prefix) implements EntityManagerConfiguration {
        @Override
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return names;
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return (table, caseSensitive) -> table.regionMatches(!caseSensitive, 0, prefix, 0, prefix.length());
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }
    }
}
