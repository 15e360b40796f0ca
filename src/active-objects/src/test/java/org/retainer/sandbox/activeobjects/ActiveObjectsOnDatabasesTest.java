package org.retainer.sandbox.activeobjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.database.TestDatabases;

/** What Active Objects does, the same on every database. */
@RunWith(Parameterized.class)
public class ActiveObjectsOnDatabasesTest {
    @Parameters(name = "{0}")
    public static List<TestDatabases> databases() {
        return Arrays.asList(TestDatabases.values());
    }

    private final TestDatabases kind;
    private Database database;
    private StrictActiveObjects ao;

    public ActiveObjectsOnDatabasesTest(TestDatabases kind) {
        this.kind = kind;
    }

    @Before
    public void open() {
        database = kind.open();
        ao = StrictActiveObjects.open(database, "org.retainer.jira", List.of(Entry.class, Claim.class));
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void whatIsCreatedIsFoundWithItsTexts() {
        String note = "длинная заметка 🙂 ".repeat(2_000);
        ao.create(Entry.class, new DBParam("ACCOUNT", "ACME"), new DBParam("DAY", 20261031), new DBParam("NOTE", note));

        Entry found = ao.find(Entry.class, Query.select().where("ACCOUNT = ?", "ACME"))[0];

        assertThat(found.getNote()).isEqualTo(note);
        assertThat(found.getDay()).isEqualTo(20261031);
        assertThat(found.getSeconds()).isNull();
    }

    @Test
    public void tablesCarryThePrefixOfTheNamespace() {
        assertThat(ao.tablePrefix()).matches("AO_[0-9A-F]{6}_");
        assertThat(database.jdbc()
                        .queryForObject("SELECT COUNT(*) FROM \"" + ao.tablePrefix() + "ENTRY\"", Integer.class))
                .isZero();
    }

    @Test
    public void savedChangesAreRead() {
        Entry entry = entry("ACME", 1);
        entry.setSeconds(90L);
        entry.save();

        assertThat(ao.get(Entry.class, entry.getID()).getSeconds()).isEqualTo(90L);
    }

    @Test
    public void anExceptionRollsTheTransactionBack() {
        assertThatThrownBy(() -> ao.executeInTransaction(() -> {
                    entry("ACME", 1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(ao.count(Entry.class)).isZero();
    }

    @Test
    public void anInnerTransactionJoinsTheOuterOne() {
        assertThatThrownBy(() -> ao.executeInTransaction(() -> {
                    ao.executeInTransaction(() -> entry("ACME", 1));
                    assertThat(ao.count(Entry.class)).isEqualTo(1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(ao.count(Entry.class)).isZero();
    }

    @Test
    public void activeObjectsJoinTheTransactionOfTheDatabase() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    entry("ACME", 1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(ao.count(Entry.class)).isZero();
    }

    @Test
    public void aViolatedUniqueKeyIsFoundInTheCausesAndTheWorkCanBeRepeated() {
        ao.create(Claim.class, new DBParam("CLAIM_KEY", "INV:1"));

        assertThatThrownBy(() -> ao.executeInTransaction(() -> {
                    entry("ACME", 1);
                    return ao.create(Claim.class, new DBParam("CLAIM_KEY", "INV:1"));
                }))
                .isInstanceOf(RuntimeException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(sqlState(e)).startsWith("23"));
        ao.executeInTransaction(() -> {
            entry("ACME", 1);
            return ao.create(Claim.class, new DBParam("CLAIM_KEY", "INV:2"));
        });

        assertThat(ao.count(Entry.class)).isEqualTo(1);
        assertThat(ao.count(Claim.class)).isEqualTo(2);
    }

    @Test
    public void aViolationBySaveIsFoundInTheCauses() {
        ao.create(Claim.class, new DBParam("CLAIM_KEY", "A"));
        Claim second = ao.create(Claim.class, new DBParam("CLAIM_KEY", "B"));
        second.setClaimKey("A");

        assertThatThrownBy(second::save).satisfies(e -> assertThat(sqlState(e)).startsWith("23"));
    }

    @Test
    public void thousandsOfRowsAreCreatedAsAListAndSummedByTheDatabase() {
        ao.executeInTransaction(() -> {
            ao.create(Entry.class, rows("ACME", 3_000, 60L));
            ao.create(Entry.class, rows("ZEBRA", 1_000, 30L));
            return null;
        });

        Map<String, Long> sums = new TreeMap<>();
        ao.stream(
                Entry.class,
                Query.select("ACCOUNT, SUM(SECONDS) AS SECONDS")
                        .where("DAY > ?", 0)
                        .group("ACCOUNT"),
                row -> sums.put(row.getAccount(), row.getSeconds()));

        assertThat(sums).containsExactly(Map.entry("ACME", 180_000L), Map.entry("ZEBRA", 30_000L));
    }

    @Test
    public void theIndexOfTheEntityExists() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var connection = database.dataSource().getConnection();
                var indexes =
                        connection.getMetaData().getIndexInfo(null, null, ao.tablePrefix() + "ENTRY", false, false)) {
            while (indexes.next()) {
                columns.add(indexes.getString("COLUMN_NAME"));
            }
        }

        assertThat(columns).contains("ACCOUNT", "DAY");
    }

    @Test
    public void rowsAreDeletedByCriteriaAndGoneAfterFlushAll() {
        Entry entry = entry("ACME", 1);
        entry("ZEBRA", 2);

        assertThat(ao.deleteWithSQL(Entry.class, "ACCOUNT = ?", "ACME")).isEqualTo(1);
        ao.flushAll();

        assertThat(ao.get(Entry.class, entry.getID())).isNull();
        assertThat(ao.count(Entry.class)).isEqualTo(1);
    }

    @Test
    public void aSecondStartKeepsTheData() {
        entry("ACME", 1);

        StrictActiveObjects again =
                StrictActiveObjects.open(database, "org.retainer.jira", List.of(Entry.class, Claim.class));

        assertThat(again.count(Entry.class)).isEqualTo(1);
    }

    private Entry entry(String account, int day) {
        return ao.create(Entry.class, new DBParam("ACCOUNT", account), new DBParam("DAY", day));
    }

    private static List<Map<String, Object>> rows(String account, int count, long seconds) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int day = 1; day <= count; day++) {
            rows.add(Map.of("ACCOUNT", account, "DAY", day, "SECONDS", seconds));
        }
        return rows;
    }

    private static String sqlState(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException && ((SQLException) cause).getSQLState() != null) {
                return ((SQLException) cause).getSQLState();
            }
        }
        return "";
    }
}
