package org.retainer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.retainer.fixture.StoresContract;
import org.retainer.transaction.WriteConflict;

/** What every audit log does. */
public abstract class AuditLogContract extends StoresContract {
    private static final Instant AT = Instant.parse("2026-10-31T10:15:30.123Z");

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

    @Test
    public void theTrailGoesFromTheNewestBackByCursor() {
        for (long version = 1; version <= 5; version++) {
            append(made(version, AT.plusMillis(version / 2), "anna", "CHANGE"));
        }

        List<RecordedChange> first = trail().list(AuditFilter.ALL, Optional.empty(), 0, 2);
        List<RecordedChange> second =
                trail().list(AuditFilter.ALL, Optional.of(first.get(1).cursor()), 0, 2);
        List<RecordedChange> third =
                trail().list(AuditFilter.ALL, Optional.of(second.get(1).cursor()), 0, 2);

        assertThat(versions(first)).containsExactly(5L, 4L);
        assertThat(versions(second)).containsExactly(3L, 2L);
        assertThat(versions(third)).containsExactly(1L);
        assertThat(versions(trail().list(AuditFilter.ALL, Optional.empty(), 3, 10)))
                .containsExactly(2L, 1L);
        assertThat(AuditCursor.parse(first.get(1).cursor().toString()))
                .contains(first.get(1).cursor());
        assertThat(AuditCursor.parse("yesterday")).isEmpty();
    }

    @Test
    public void theTrailIsFiltered() {
        append(made(1, AT, "anna", "CREATE"));
        append(made(2, AT.plusSeconds(10), "boris", "CHANGE"));
        append(made(3, AT.plusSeconds(20), "anna", "CHANGE"));
        append(new AuditEntry("LINK", 4, 1, 9, AT.plusSeconds(30), "", "CREATE", Map.of(), Map.of()));

        assertThat(found(AuditFilter.ALL.ofAccount(7))).isEqualTo("3 2 1");
        assertThat(found(AuditFilter.ALL.by(Optional.of("anna")))).isEqualTo("3 1");
        assertThat(found(AuditFilter.ALL.between(Optional.of(AT.plusSeconds(10)), Optional.of(AT.plusSeconds(20)))))
                .isEqualTo("2");
        assertThat(found(AuditFilter.ALL.of(Optional.of("LINK"), Optional.empty())))
                .isEqualTo("1");
        assertThat(found(AuditFilter.ALL.of(Optional.empty(), Optional.of("CHANGE"))))
                .isEqualTo("3 2");
        assertThat(found(AuditFilter.ALL.without(Set.of("ACCOUNT")))).isEqualTo("1");
        assertThat(stores.auditTrail().count(AuditFilter.ALL.ofAccount(7))).isEqualTo(3);
        assertThat(stores.auditTrail().count(AuditFilter.ALL)).isEqualTo(4);
    }

    private AuditTrail trail() {
        return stores.auditTrail();
    }

    private String found(AuditFilter filter) {
        return versions(trail().list(filter, Optional.empty(), 0, 100)).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static List<Long> versions(List<RecordedChange> changes) {
        return changes.stream().map(change -> change.entry().version()).toList();
    }

    private static AuditEntry made(long version, Instant at, String by, String what) {
        return new AuditEntry("ACCOUNT", 7, version, 7, at, by, what, Map.of(), Map.of());
    }

    private void append(AuditEntry entry) {
        stores.transactions().run(() -> stores.auditLog().append(entry));
    }

    private static AuditEntry entry(long id, long version, Map<String, String> after) {
        return new AuditEntry("ACCOUNT", id, version, id, AT, "anna", "CHANGE", Map.of("name", "before"), after);
    }
}
