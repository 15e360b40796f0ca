package org.retainer.sandbox.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One database with a pool of 20 connections, as Jira has it: READ COMMITTED unless told otherwise, transactions bound
 * to the thread; a transaction inside another joins it and never nests.
 */
public final class Database implements AutoCloseable {
    /** The size of the pool, Jira's default. */
    public static final int POOL_SIZE = 20;

    private final Dialect dialect;
    private final HikariDataSource pool;
    private final DataSource transactionAware;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    private Database(Dialect dialect, HikariDataSource pool, Isolation isolation) {
        this.dialect = dialect;
        this.pool = pool;
        this.transactionAware = new TransactionAwareDataSourceProxy(pool);
        this.jdbc = new JdbcTemplate(pool);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRED);
        this.transactions.setIsolationLevel(isolation.springLevel);
    }

    /** Opens the H2 file database of a home directory. A commit is on the disk when it returns. */
    public static Database h2File(Path file) {
        return open("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0", "sa", "");
    }

    /** Opens an H2 database that lives as long as this process and its name. */
    public static Database h2Memory(String name) {
        return open("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /**
     * Opens a database by its JDBC address.
     *
     * @throws IllegalArgumentException for an address that is neither H2's nor PostgreSQL's
     * @throws RuntimeException when it cannot be reached; the message is the driver's
     */
    public static Database open(String jdbcUrl, String user, String password) {
        return open(jdbcUrl, user, password, Isolation.READ_COMMITTED);
    }

    /** Opens a database whose transactions run at the given isolation. */
    public static Database open(String jdbcUrl, String user, String password, Isolation isolation) {
        Dialect dialect = Dialect.of(jdbcUrl);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(Objects.requireNonNullElse(user, ""));
        config.setPassword(Objects.requireNonNullElse(password, ""));
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(1);
        config.setConnectionTimeout(10_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setPoolName("sandbox");
        return new Database(dialect, new HikariDataSource(config), isolation);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** A data source whose connections belong to the thread's transaction, when there is one. */
    public DataSource dataSource() {
        return transactionAware;
    }

    /** JDBC access that takes part in the thread's transaction. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Runs work in the thread's transaction, or in a new one; an exception rolls everything back. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /** Runs work in the thread's transaction, or in a new one; an exception rolls everything back. */
    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The databases that the sandbox runs on. */
    public enum Dialect {
        H2,
        POSTGRESQL;

        static Dialect of(String jdbcUrl) {
            String url = jdbcUrl.toLowerCase(Locale.ROOT);
            if (url.startsWith("jdbc:h2:")) {
                return H2;
            }
            if (url.startsWith("jdbc:postgresql:")) {
                return POSTGRESQL;
            }
            throw new IllegalArgumentException(
                    "The database address must start with jdbc:postgresql: or jdbc:h2:, but is " + jdbcUrl);
        }
    }

    /** How strictly transactions are kept apart. */
    public enum Isolation {
        READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
        SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

        private final int springLevel;

        Isolation(int springLevel) {
            this.springLevel = springLevel;
        }
    }
}
