package org.retainer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.retainer.fixture.Stores;
import org.retainer.transaction.WriteConflict;

/** What every audit log does. */
public abstract class AuditLogContract {
    private static final Instant AT = Instant.parse("2026-10-31T10:15:30.123Z");

    private Stores stores;

    protected abstract Stores open();

    @Before
    public void openStores() {
        stores = open();
    }

    @After
    public void closeStores() {
        stores.close();
    }

    @Test
    public void changesOfAnObjectComeBackOldestFirstAndWhole() {
        AuditEntry third = entry(7, 3, Map.of("name", "Ёж & «сын» 🙂"));
        append(third);
        append(entry(7, 2, Map.of("goals", "more".repeat(5_000))));
        append(entry(7, 1, Map.of()));
        append(entry(8, 2, Map.of()));

        assertThat(stores.auditLog().since("ACCOUNT", 7, 1))
                .extracting(AuditEntry::version)
                .containsExactly(2L, 3L);
        assertThat(stores.auditLog().since("ACCOUNT", 7, 2)).containsExactly(third);
    }

    @Test
    public void aVersionOfAnObjectIsWrittenOnce() {
        append(entry(7, 2, Map.of("name", "first")));

        assertThatThrownBy(() -> append(entry(7, 2, Map.of("name", "second")))).isInstanceOf(WriteConflict.class);
        assertThat(stores.auditLog().since("ACCOUNT", 7, 0))
                .extracting(AuditEntry::after)
                .containsExactly(Map.of("name", "first"));
    }

    private void append(AuditEntry entry) {
        stores.transactions().run(() -> stores.auditLog().append(entry));
    }

    private static AuditEntry entry(long id, long version, Map<String, String> after) {
        return new AuditEntry("ACCOUNT", id, version, id, AT, "anna", "CHANGE", Map.of("name", "before"), after);
    }
}
