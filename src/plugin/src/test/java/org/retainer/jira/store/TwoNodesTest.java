package org.retainer.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.Test;
import org.retainer.account.Account;
import org.retainer.account.AccountKey;
import org.retainer.fixture.Stores;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.hours.HourTotal;
import org.retainer.hours.LedgerSync;
import org.retainer.refusal.Refusal;

/** Two nodes of a cluster over one PostgreSQL, at the same moment. */
public class TwoNodesTest extends TwoNodes {
    public TwoNodesTest(DatabaseKind database) {
        super(database);
    }

    @Test
    public void oneOfTwoWhoCreateAnAccountOfTheSameKeyIsToldSo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "K" + round;
            List<Optional<Refusal>> outcomes =
                    atOnce(() -> create(one, key), () -> create(two, key.toLowerCase(Locale.ROOT)));

            assertThat(outcomes.stream().flatMap(Optional::stream).map(Refusal::kind))
                    .containsExactly(Refusal.Kind.CONFLICT);
        }
        assertThat(one.accounts().all()).hasSize(ROUNDS);
    }

    @Test
    public void oneOfTwoWhoChangeTheSameVersionIsToldThatItIsStale() throws Exception {
        create(one, "ACME");
        for (int round = 1; round <= ROUNDS; round++) {
            long seen = round;
            List<Optional<Refusal>> outcomes = atOnce(() -> rename(one, seen, "one"), () -> rename(two, seen, "two"));

            assertThat(outcomes.stream().flatMap(Optional::stream).map(Refusal::kind))
                    .containsExactly(Refusal.Kind.CONFLICT);
        }
        Account account = one.accounts().byKey(AccountKey.of("acme")).orElseThrow();
        assertThat(account.version()).isEqualTo(ROUNDS + 1);
        assertThat(one.auditLog().since("ACCOUNT", account.id(), 0)).hasSize(ROUNDS + 1);
    }

    @Test
    public void aProjectGetsOneDefaultAccountWhoeverLinksIt() throws Exception {
        create(one, "ACME");
        create(one, "ZEBRA");
        long before = one.ruleChanges().latest();
        for (int round = 1; round <= ROUNDS; round++) {
            String project = String.valueOf(round);
            List<Optional<Refusal>> outcomes =
                    atOnce(() -> link(one, "ACME", project), () -> link(two, "ZEBRA", project));

            assertThat(outcomes.stream().flatMap(Optional::stream)).hasSize(1);
            assertThat(one.accounts().linksOfProject(round)).hasSize(1);
        }
        assertThat(one.ruleChanges().pending())
                .extracting(change -> change.number() - before)
                .endsWith(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    public void noHourIsLostOrDoubledWhenBothNodesTakeInTheSameWorklogs() throws Exception {
        FakeWorklogFeed feed = new FakeWorklogFeed(Instant.parse("2026-10-31T08:00:00Z"));
        long issue = feed.addIssue(1);
        Instant started = LocalDate.of(2026, 10, 30).atTime(9, 0).toInstant(ZoneOffset.UTC);
        for (int i = 0; i < 60; i++) {
            feed.log(issue, "anna", started, 60);
        }
        LedgerSync syncOne = sync(one, feed);
        LedgerSync syncTwo = sync(two, feed);
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(round);
            List<Long> ids = feed.worklogIds();
            for (int i = 0; i < 10; i++) {
                feed.edit(ids.get(random.nextInt(ids.size())), started, 60L * random.nextInt(100));
            }
            feed.delete(ids.get(random.nextInt(ids.size())));
            List<Optional<Refusal>> outcomes = atOnce(
                    () -> take(syncOne, ids),
                    () -> take(syncTwo, ids),
                    () -> take(syncOne, ids),
                    () -> take(syncTwo, ids));
            assertThat(outcomes).hasSize(4);
        }

        long seconds = feed.worklogIds().stream()
                .mapToLong(id -> feed.worklog(id).orElseThrow().seconds())
                .sum();
        assertThat(one.hourLedger().issue(issue))
                .isEqualTo(new HourTotal(seconds, seconds, feed.worklogIds().size()));
        assertThat(one.hourLedger().month(0, YearMonth.of(2026, 10)))
                .isEqualTo(one.hourLedger().issue(issue));
    }

    private static Optional<Refusal> take(LedgerSync sync, List<Long> ids) {
        sync.sync(ids);
        return Optional.empty();
    }

    private static Optional<Refusal> rename(Stores node, long seen, String suffix) {
        return refusal(
                () -> book(node).change(ADMIN, "ACME", OptionalLong.of(seen), change -> change.name(seen + suffix)));
    }
}
