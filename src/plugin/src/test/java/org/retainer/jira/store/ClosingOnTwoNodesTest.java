package org.retainer.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.retainer.account.AccountKey;
import org.retainer.activity.ActivityMapping;
import org.retainer.fixture.Stores;
import org.retainer.hours.AccountMonth;
import org.retainer.hours.EntryState;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLock;
import org.retainer.hours.HourPage;
import org.retainer.hours.LedgerSync;
import org.retainer.hours.MonthClosings;
import org.retainer.hours.PlacementRulesCache;
import org.retainer.hours.Recalculation;
import org.retainer.job.JobRuns;
import org.retainer.refusal.Refusal;
import org.retainer.time.History;
import org.retainer.time.Period;
import org.retainer.work.LateCounting;

/** Months are closed by one node while the other one closes them too, or writes into them. */
public class ClosingOnTwoNodesTest extends TwoNodes {
    public ClosingOnTwoNodesTest(DatabaseKind database) {
        super(database);
    }

    @Test
    public void oneOfTwoWhoCloseTheSameMonthIsToldSo() throws Exception {
        create(one, "ACME");
        follow(one);
        for (int round = 1; round <= ROUNDS; round++) {
            YearMonth month = YearMonth.of(2020, round);
            List<Optional<Refusal>> outcomes =
                    atOnce(() -> close(one, month), () -> close(two, month), () -> close(one, month));

            assertThat(outcomes.stream().flatMap(Optional::stream).map(Refusal::kind))
                    .containsExactly(Refusal.Kind.CONFLICT, Refusal.Kind.CONFLICT);
        }
        long account = one.accounts().byKey(AccountKey.of("ACME")).orElseThrow().id();
        assertThat(one.closings().of(account)).hasSize(ROUNDS);
    }

    @Test
    public void whatIsLoggedWhileItsMonthIsClosedIsLockedOrLate() throws Exception {
        create(one, "ACME");
        link(one, "ACME", "1");
        FakeWorklogFeed feed = new FakeWorklogFeed(Instant.parse("2026-10-31T08:00:00Z"));
        long issue = feed.addIssue(1);
        LedgerSync syncOne = sync(one, feed);
        LedgerSync syncTwo = sync(two, feed);
        follow(one);
        long account = one.accounts().byKey(AccountKey.of("ACME")).orElseThrow().id();
        Set<EntryState> seen = EnumSet.noneOf(EntryState.class);
        for (int round = 1; round <= ROUNDS; round++) {
            YearMonth month = YearMonth.of(2020, round);
            Instant started = month.atDay(10).atTime(9, 0).toInstant(ZoneOffset.UTC);
            List<Long> present = logged(feed, issue, started);
            syncOne.sync(present);
            follow(one);
            atOnce(
                    () -> close(one, month),
                    () -> take(syncOne, logged(feed, issue, started)),
                    () -> take(syncTwo, logged(feed, issue, started)),
                    () -> {
                        feed.edit(present.get(0), started, 10L);
                        return take(syncTwo, present);
                    });
            follow(two);

            List<HourEntry> entries =
                    one.hourLedger().entries(HourFilter.of(account, Period.of(month)), HourPage.first(1000));
            assertThat(entries).hasSize(15);
            entries.forEach(entry -> seen.add(entry.placement().state()));
            assertThat(entries)
                    .as("locked or late, round %d", round)
                    .allMatch(entry -> (entry.placement().state() == EntryState.CLOSED)
                            != entry.placement().late());
            assertThat(one.hourLocks().of(EntryState.CLOSED, new AccountMonth(account, month)))
                    .extracting(HourLock::worklogId)
                    .containsExactlyElementsOf(entries.stream()
                            .filter(entry -> entry.placement().state() == EntryState.CLOSED)
                            .map(entry -> entry.worklog().id())
                            .sorted()
                            .toList());
        }
        assertThat(seen).contains(EntryState.CLOSED);
    }

    private static List<Long> logged(FakeWorklogFeed feed, long issue, Instant started) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(feed.log(issue, "anna", started, 60));
        }
        return ids;
    }

    private static Optional<Refusal> close(Stores node, YearMonth month) {
        PlacementRulesCache rules = new PlacementRulesCache(
                node.ruleChanges(), node.accounts(), node.closings(), TIME, () -> History.always(ActivityMapping.NONE));
        MonthClosings closings = new MonthClosings(
                book(node),
                node.closings(),
                node.hourLocks(),
                node.ledgerRows(),
                rules,
                node.ruleChanges(),
                node.auditLog(),
                node.transactions(),
                TIME,
                new LateCounting(node.lateEntries(), node.closings()));
        return refusal(() -> closings.close(ADMIN, "ACME", month, ""));
    }

    private static void follow(Stores node) {
        PlacementRulesCache rules = new PlacementRulesCache(
                node.ruleChanges(), node.accounts(), node.closings(), TIME, () -> History.always(ActivityMapping.NONE));
        new Recalculation(
                        node.ledgerRows(),
                        node.ruleChanges(),
                        rules,
                        node.transactions(),
                        new JobRuns(node.jobs(), "node", Clock.systemUTC()),
                        Clock.systemUTC())
                .runFor(Duration.ofSeconds(20));
    }

    private static Optional<Refusal> take(LedgerSync sync, List<Long> ids) {
        sync.sync(ids);
        return Optional.empty();
    }
}
