package org.retainer.sandbox.activeobjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.java.ao.DBParam;
import net.java.ao.Entity;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.database.TestDatabases;

/** What is refused because Jira or one of its databases would not take it. */
public class RefusalsTest {
    private Database database;
    private StrictActiveObjects ao;

    @Before
    public void open() {
        database = TestDatabases.H2.open();
        ao = StrictActiveObjects.open(database, "org.retainer.jira", List.of(Entry.class));
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void callsBeforeTheModuleIsReadyAndAfterItIsGone() {
        StrictActiveObjects early = new StrictActiveObjects(database, "org.retainer.jira");
        assertThatThrownBy(() -> early.count(Entry.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("invoked before the ao module is enabled");
        assertThatThrownBy(() -> early.executeInTransaction(() -> null)).isInstanceOf(IllegalStateException.class);

        ao.disable();
        assertThatThrownBy(() -> ao.find(Entry.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void emptyStringsOnCreateAndOnSetters() {
        assertRefused(() -> ao.create(Entry.class, new DBParam("ACCOUNT", "")), "ACCOUNT was given an empty string");
        assertRefused(() -> ao.create(Entry.class, List.of(Map.of("ACCOUNT", ""))), "empty string");
        Entry entry = entry();
        assertRefused(() -> entry.setNote(""), "NOTE was given an empty string");
    }

    @Test
    public void textsLongerThanTheirColumn() {
        assertRefused(
                () -> ao.create(Entry.class, new DBParam("ACCOUNT", "A".repeat(21))),
                "holds 20 characters and was given 21");
        Entry entry = entry();
        assertRefused(() -> entry.setAccount("A".repeat(21)), "ACCOUNT holds 20 characters");
        entry.setNote("n".repeat(100_000));
        entry.save();
    }

    @Test
    public void textsThatPostgresqlCannotKeep() {
        Entry entry = entry();
        assertRefused(() -> entry.setNote("a\0b"), "U+0000");
    }

    @Test
    public void longInLists() {
        Object[] keys = IntStream.range(0, 901).boxed().toArray();
        String marks = "?" + ",?".repeat(900);
        assertRefused(
                () -> ao.find(Entry.class, Query.select().where("DAY IN (" + marks + ")", keys)), "901 parameters");
        assertRefused(() -> ao.deleteWithSQL(Entry.class, "DAY in (" + marks + ")", keys), "901 parameters");
        assertRefused(() -> ao.delete(new Entry[901]), "901 entities");
    }

    @Test
    public void unlimitedColumnsInConditionsOrderAndGroups() {
        assertRefused(() -> ao.find(Entry.class, Query.select().where("NOTE = ?", "a")), "NOTE");
        assertRefused(() -> ao.find(Entry.class, Query.select().order("DAY, NOTE DESC")), "ORDER BY");
        assertRefused(() -> ao.count(Entry.class, "note like ?", "a%"), "WHERE");
        assertRefused(() -> ao.stream(Entry.class, Query.select("NOTE").group("NOTE"), row -> {}), "GROUP BY");
        assertThat(ao.count(Entry.class, "ACCOUNT = 'NOTE'")).isZero();
    }

    @Test
    public void findOfMoreThanFiveThousandRows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int day = 0; day <= 5_000; day++) {
            rows.add(Map.of("ACCOUNT", "ACME", "DAY", day));
        }
        ao.create(Entry.class, rows);

        assertRefused(() -> ao.find(Entry.class), "5001 rows");
        assertThat(ao.find(Entry.class, Query.select().limit(5_000).order("ID")))
                .hasSize(5_000);
    }

    @Test
    public void unknownColumnsAndUnlistedEntities() {
        assertRefused(() -> ao.create(Entry.class, new DBParam("ACCOUNTS", "A")), "has no column ACCOUNTS");
        assertRefused(() -> ao.count(Claim.class), "is not listed in the <ao> module");
    }

    @Test
    public void entitiesThatJiraWouldNotTake() {
        assertRefusedEntity(WithReservedColumn.class, "NUMBER, a reserved word");
        assertRefusedEntity(WithReservedTable.class, "CLOB, a reserved word");
        assertRefusedEntity(WithMoney.class, "java.math.BigDecimal");
        assertRefusedEntity(WithLongText.class, "@StringLength(451)");
        assertThatThrownBy(() -> StrictActiveObjects.open(database, "x", List.of(WithALongNameOfColumn.class)))
                .hasMessageContaining("30 chars");
        assertThatThrownBy(() -> StrictActiveObjects.open(database, "x", List.of(AVeryLongNameOfATable.class)))
                .hasMessageContaining("30 chars");
    }

    private Entry entry() {
        return ao.create(Entry.class, new DBParam("ACCOUNT", "ACME"));
    }

    private void assertRefusedEntity(Class<? extends RawEntity<?>> entity, String message) {
        assertRefused(() -> StrictActiveObjects.open(database, "x", List.of(entity)), message);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessageContaining(message);
    }

    /** Has a column that Jira reserves. */
    public interface WithReservedColumn extends Entity {
        int getNumber();
    }

    /** Has a table that Jira reserves. */
    @Table("Clob")
    public interface WithReservedTable extends Entity {
        int getSize();
    }

    /** Has a type that is not stored. */
    public interface WithMoney extends Entity {
        BigDecimal getAmount();
    }

    /** Has a text that is too long to be limited and is not unlimited. */
    public interface WithLongText extends Entity {
        @StringLength(451)
        String getText();
    }

    /** Has a column of 31 characters. */
    @Table("Short")
    public interface WithALongNameOfColumn extends Entity {
        int getAbcdefghijklmnopqrstuvwxyzabcde();
    }

    /** Its table has 31 characters. */
    @Table("Abcdefghijklmnopqrstu")
    public interface AVeryLongNameOfATable extends Entity {
        int getSize();
    }
}
