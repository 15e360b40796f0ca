package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.retainer.fixture.Stores;
import org.retainer.time.Period;
import org.retainer.transaction.WriteConflict;

/** What every ledger does. */
public abstract class LedgerContract {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final long ACCOUNT = 7;

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
    public void aWrittenRowComesBackWhole() {
        Worklog worklog = new Worklog(
                1,
                100,
                "анна",
                Instant.parse("2026-10-31T23:59:59.999Z"),
                522_000,
                "Длинный комментарий 🙂 & <b>\n".repeat(500),
                Optional.of("designers"),
                Optional.of(10_001L),
                Instant.parse("2026-11-01T00:00:00.001Z"));
        Placement placement = new Placement(
                1,
                100,
                10,
                "анна",
                ACCOUNT,
                HourSource.OVERRIDE,
                DAY,
                522_000,
                true,
                5_400,
                true,
                false,
                true,
                EntryState.OPEN,
                3);
        write(new LedgerWrite(Optional.empty(), Optional.of(worklog), placement));

        LedgerRow row = row(1);
        assertThat(row.worklog()).contains(worklog);
        assertThat(row.placement()).isEqualTo(placement);
    }

    @Test
    public void anEmptyCommentComesBackEmpty() {
        Worklog worklog = Entries.worklog(1, 100, DAY, 60);
        Worklog silent = new Worklog(
                1, 100, "anna", worklog.started(), 60, "", Optional.empty(), Optional.empty(), worklog.updated());
        write(Entries.first(silent, 10, ACCOUNT));

        assertThat(row(1).worklog()).contains(silent);
    }

    @Test
    public void aRowThatSomebodyElseHasReplacedIsNotReplacedAgain() {
        write(Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT));
        LedgerRow seen = row(1);
        replace(seen, 120);

        assertThatThrownBy(() -> replace(seen, 180)).isInstanceOf(WriteConflict.class);
        assertThat(row(1).placement().seconds()).isEqualTo(120);
        assertThat(stores.hourLedger().size()).isEqualTo(1);
    }

    @Test
    public void aRowThatTheWriterHasNotSeenIsAConflict() {
        write(Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT));

        assertThatThrownBy(() -> write(
                        Entries.first(Entries.worklog(2, 100, DAY, 60), 10, ACCOUNT),
                        Entries.first(Entries.worklog(1, 100, DAY, 90), 10, ACCOUNT)))
                .isInstanceOf(WriteConflict.class);
        assertThat(row(1).placement().seconds()).isEqualTo(60);
        assertThat(stores.ledgerRows().rows(List.of(2L))).isEmpty();
    }

    @Test
    public void aGoneWorklogLeavesARowThatOnlyWritersSee() {
        write(Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT));

        write(new LedgerWrite(Optional.of(row(1)), Optional.empty(), Placement.gone(1, 2)));

        assertThat(row(1).worklog()).isEmpty();
        assertThat(row(1).placement()).isEqualTo(Placement.gone(1, 2));
        assertThat(stores.ledgerRows().rowsOfIssues(List.of(100L))).isEmpty();
        assertThat(stores.hourLedger().entry(1)).isEmpty();
        assertThat(stores.hourLedger().size()).isZero();
        assertThat(stores.hourLedger().month(ACCOUNT, OCTOBER)).isEqualTo(HourTotal.ZERO);
        assertThat(stores.ledgerRows().countComputedBefore(new RuleChange(9, RuleChange.Scope.INSTALLATION, 0)))
                .isZero();
    }

    @Test
    public void aGoneWorklogThatIsLockedStaysReadable() {
        Worklog worklog = Entries.worklog(1, 100, DAY, 60);
        remember(Entries.issue(100, 10));
        write(Entries.first(worklog, 10, ACCOUNT));
        Placement open = row(1).placement();
        Placement locked = new Placement(
                1,
                100,
                10,
                "anna",
                ACCOUNT,
                open.source(),
                DAY,
                60,
                true,
                60,
                false,
                false,
                false,
                EntryState.INVOICED,
                1);

        write(new LedgerWrite(Optional.of(row(1)), Optional.empty(), locked));

        assertThat(row(1).worklog()).isEmpty();
        assertThat(stores.hourLedger().entry(1)).map(HourEntry::worklog).contains(worklog);
        assertThat(stores.hourLedger().month(ACCOUNT, OCTOBER)).isEqualTo(new HourTotal(60, 60, 1));
    }

    @Test
    public void rowsThatAChangeConcernsAreFoundByTheirNumber() {
        write(
                Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT),
                Entries.first(Entries.worklog(2, 101, DAY, 60), 11, ACCOUNT),
                Entries.first(Entries.worklog(3, 102, DAY, 60), 11, 0));

        assertThat(computedBefore(new RuleChange(2, RuleChange.Scope.PROJECT, 11)))
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(computedBefore(new RuleChange(2, RuleChange.Scope.ACCOUNT, ACCOUNT)))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(computedBefore(new RuleChange(2, RuleChange.Scope.INSTALLATION, 0)))
                .hasSize(3);
        assertThat(computedBefore(new RuleChange(1, RuleChange.Scope.INSTALLATION, 0)))
                .isEmpty();
        assertThat(stores.ledgerRows().computedBefore(new RuleChange(2, RuleChange.Scope.INSTALLATION, 0), 2))
                .hasSize(2);
    }

    @Test
    public void issuesAreRememberedReplacedAndForgotten() {
        IssueFacts facts =
                new IssueFacts(100, "ЖУК-1", "🙂 " + "x".repeat(250), 10, "ЖУК", Optional.of(99L), List.of(5L, 3L, 4L));
        remember(facts);
        remember(Entries.issue(200, 10));
        IssueRow seen = stores.ledgerRows().issueRows(List.of(100L)).get(100L);
        assertThat(seen.facts()).isEqualTo(facts);
        assertThat(stores.ledgerRows().issueIdsAfter(0, 10)).containsExactly(100L, 200L);
        assertThat(stores.ledgerRows().issueIdsAfter(100, 10)).containsExactly(200L);

        IssueWrite change = new IssueWrite(Optional.of(seen), Entries.issue(100, 11));
        stores.transactions().run(() -> stores.ledgerRows().remember(List.of(change)));
        assertThat(stores.hourLedger().issues(List.of(100L, 300L))).containsExactly(Entries.issue(100, 11));
        assertThatThrownBy(() ->
                        stores.transactions().run(() -> stores.ledgerRows().remember(List.of(change))))
                .isInstanceOf(WriteConflict.class);

        stores.transactions().run(() -> stores.ledgerRows().forget(List.of(100L)));
        assertThat(stores.ledgerRows().issueRows(List.of(100L, 200L))).containsOnlyKeys(200L);
    }

    @Test
    public void decisionsAreKeptApartFromTheMirror() {
        Decision decision = new Decision(
                1, Optional.of(ACCOUNT), Optional.of(false), Optional.of(0L), Optional.of("Для клиента"), true, 1);
        put(decision);
        put(decision.next(Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty(), false));

        assertThat(stores.ledgerRows().decisions(List.of(1L, 2L)))
                .isEqualTo(Map.of(
                        1L,
                        new Decision(
                                1, Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty(), false, 2)));
        assertThat(stores.accountUse().hasHours(ACCOUNT)).isFalse();
        put(new Decision(2, Optional.of(ACCOUNT), Optional.empty(), Optional.empty(), Optional.empty(), false, 1));
        assertThat(stores.accountUse().hasHours(ACCOUNT)).isTrue();
    }

    @Test
    public void entriesAreListedByDayAndWorklogAPageAtATime() {
        remember(Entries.issue(100, 10));
        write(
                Entries.first(Entries.worklog(5, 100, DAY, 50), 10, ACCOUNT),
                Entries.first(Entries.worklog(3, 100, DAY, 30), 10, ACCOUNT),
                Entries.first(Entries.worklog(9, 100, DAY.minusDays(1), 90), 10, ACCOUNT),
                Entries.first(Entries.worklog(1, 100, DAY.plusDays(1), 10), 10, ACCOUNT),
                Entries.first(Entries.worklog(2, 100, DAY, 20), 10, 8));
        HourFilter october = HourFilter.of(ACCOUNT, Period.of(OCTOBER));

        List<HourEntry> all = stores.hourLedger().entries(october, HourPage.first(10));
        assertThat(ids(all)).containsExactly(9L, 3L, 5L);
        assertThat(ids(stores.hourLedger()
                        .entries(october, HourPage.first(10).after(all.get(0).cursor()))))
                .containsExactly(3L, 5L);
        assertThat(ids(stores.hourLedger().entries(october, new HourPage(Optional.empty(), 1, 1))))
                .containsExactly(3L);
        List<Long> walked = new ArrayList<>();
        stores.hourLedger().forEach(october, entry -> walked.add(entry.worklog().id()));
        assertThat(walked).containsExactly(9L, 3L, 5L);
        assertThat(all.get(0).issue()).isEqualTo(Entries.issue(100, 10));
        assertThat(all.get(0).decision()).isEqualTo(Decision.none(9));
    }

    @Test
    public void filtersAndSumsAgree() {
        write(
                Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT),
                Entries.first(Entries.worklog(2, 101, DAY, 120), 11, ACCOUNT),
                Entries.first(Entries.worklog(3, 101, DAY.minusMonths(1), 180), 11, ACCOUNT));
        HourFilter year = HourFilter.of(ACCOUNT, new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));

        assertThat(stores.hourLedger().total(year)).isEqualTo(new HourTotal(360, 360, 3));
        assertThat(stores.hourLedger().total(year.withIssue(Optional.of(101L)))).isEqualTo(new HourTotal(300, 300, 2));
        assertThat(stores.hourLedger().total(year.withProject(Optional.of(10L))))
                .isEqualTo(new HourTotal(60, 60, 1));
        assertThat(stores.hourLedger().total(year.withAuthor(Optional.of("boris"))))
                .isEqualTo(HourTotal.ZERO);
        assertThat(stores.hourLedger().total(year.withBillable(Optional.of(false))))
                .isEqualTo(HourTotal.ZERO);
        assertThat(stores.hourLedger().total(year.withState(Optional.of(EntryState.OPEN))))
                .isEqualTo(new HourTotal(360, 360, 3));
        assertThat(stores.hourLedger().groups(year, Grouping.ISSUE))
                .containsExactlyInAnyOrder(
                        new HourGroup("100", new HourTotal(60, 60, 1)),
                        new HourGroup("101", new HourTotal(300, 300, 2)));
        assertThat(stores.hourLedger().groups(year, Grouping.MONTH))
                .containsExactlyInAnyOrder(
                        new HourGroup("2026-09", new HourTotal(180, 180, 1)),
                        new HourGroup("2026-10", new HourTotal(180, 180, 2)));
        assertThat(stores.hourLedger().groups(year, Grouping.DAY))
                .extracting(HourGroup::id)
                .containsExactlyInAnyOrder("2026-09-30", "2026-10-31");
        assertThat(stores.hourLedger().groups(year, Grouping.PERSON))
                .containsExactly(new HourGroup("anna", new HourTotal(360, 360, 3)));
        assertThat(stores.hourLedger().groups(year, Grouping.PROJECT)).hasSize(2);
        assertThat(stores.hourLedger().issue(101)).isEqualTo(new HourTotal(300, 300, 2));
        assertThat(stores.hourLedger().size()).isEqualTo(3);
    }

    @Test
    public void aMonthIsRightBeforeAndAfterItsTotalIsMade() {
        write(Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT));
        assertThat(month()).isEqualTo(new HourTotal(60, 60, 1));
        assertThat(stores.dirtyMonths().dirty(10)).contains(new DirtyMonths.DirtyMonth(ACCOUNT, OCTOBER));

        clean();
        assertThat(stores.dirtyMonths().dirty(10)).isEmpty();
        assertThat(month()).isEqualTo(new HourTotal(60, 60, 1));

        replace(row(1), 600);
        assertThat(month()).isEqualTo(new HourTotal(600, 600, 1));
        clean();
        assertThat(month()).isEqualTo(new HourTotal(600, 600, 1));
        assertThat(stores.hourLedger().month(ACCOUNT, OCTOBER.plusMonths(1))).isEqualTo(HourTotal.ZERO);
    }

    @Test
    public void anEntryThatMovesLeavesBothMonthsRight() {
        write(Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT));
        clean();
        LedgerRow row = row(1);

        write(new LedgerWrite(
                Optional.of(row), row.worklog(), Entries.placement(row.worklog().orElseThrow(), 10, 8, 2)));

        assertThat(month()).isEqualTo(HourTotal.ZERO);
        assertThat(stores.hourLedger().month(8, OCTOBER)).isEqualTo(new HourTotal(60, 60, 1));
        clean();
        assertThat(month()).isEqualTo(HourTotal.ZERO);
        assertThat(stores.hourLedger().month(8, OCTOBER)).isEqualTo(new HourTotal(60, 60, 1));
    }

    @Test
    public void manyRowsAreWrittenAtOnce() {
        List<LedgerWrite> writes = new ArrayList<>();
        for (long id = 1; id <= 1_500; id++) {
            writes.add(Entries.first(Entries.worklog(id, 100 + id % 7, DAY, 60), 10, ACCOUNT));
        }
        stores.transactions().run(() -> stores.ledgerRows().write(writes));

        List<Long> ids =
                writes.stream().map(write -> write.placement().worklogId()).toList();
        assertThat(stores.ledgerRows().rows(ids)).hasSize(1_500);
        assertThat(month()).isEqualTo(new HourTotal(90_000, 90_000, 1_500));
    }

    @Test
    public void itRemembersUpToWhenItIsReconciled() {
        assertThat(stores.ledgerMemory().reconciledUpTo()).isEmpty();

        stores.ledgerMemory().reconciledUpTo(Instant.parse("2026-10-31T10:00:00.123Z"));
        stores.ledgerMemory().reconciledUpTo(Instant.parse("2026-10-31T10:01:00.123Z"));

        assertThat(stores.ledgerMemory().reconciledUpTo()).contains(Instant.parse("2026-10-31T10:01:00.123Z"));
    }

    private HourTotal month() {
        return stores.hourLedger().month(ACCOUNT, OCTOBER);
    }

    private void clean() {
        new TotalsUpkeep(stores.dirtyMonths(), stores.transactions()).run();
    }

    private LedgerRow row(long worklogId) {
        return stores.ledgerRows().rows(List.of(worklogId)).get(worklogId);
    }

    private void replace(LedgerRow seen, long seconds) {
        Worklog worklog = Entries.worklog(seen.placement().worklogId(), 100, DAY, seconds);
        write(new LedgerWrite(Optional.of(seen), Optional.of(worklog), Entries.placement(worklog, 10, ACCOUNT, 1)));
    }

    private void write(LedgerWrite... writes) {
        stores.transactions().run(() -> stores.ledgerRows().write(List.of(writes)));
    }

    private void remember(IssueFacts facts) {
        stores.transactions().run(() -> stores.ledgerRows().remember(List.of(new IssueWrite(Optional.empty(), facts))));
    }

    private void put(Decision decision) {
        stores.transactions().run(() -> stores.decisions().put(decision));
    }

    private List<Long> computedBefore(RuleChange change) {
        return stores.ledgerRows().computedBefore(change, 1_000).stream()
                .map(row -> row.placement().worklogId())
                .toList();
    }

    private static List<Long> ids(List<HourEntry> entries) {
        return entries.stream().map(entry -> entry.worklog().id()).toList();
    }
}
