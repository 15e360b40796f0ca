package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.Test;
import org.retainer.time.Period;

/** What every ledger does for its readers. */
public abstract class HourLedgerContract extends LedgerStores {
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
    public void entriesAreAskedForAndSummedByActivityAndThoseOfNoneToo() {
        remember(Entries.issue(100, 10));
        write(
                of("SEO", 1, 10),
                of("SEO", 2, 20),
                of("Дизайн & «правки»", 3, 40),
                Entries.first(Entries.worklog(4, 100, DAY, 80), 10, ACCOUNT));
        HourFilter october = HourFilter.of(ACCOUNT, Period.of(OCTOBER));

        assertThat(stores.hourLedger().groups(october, Grouping.ACTIVITY))
                .containsExactlyInAnyOrder(
                        new HourGroup("SEO", new HourTotal(30, 30, 2)),
                        new HourGroup("Дизайн & «правки»", new HourTotal(40, 40, 1)),
                        new HourGroup("", new HourTotal(80, 80, 1)));
        assertThat(listed(october, Set.of("SEO"))).containsExactly(1L, 2L);
        assertThat(listed(october, Set.of(""))).containsExactly(4L);
        assertThat(listed(october, Set.of("", "Дизайн & «правки»"))).containsExactly(3L, 4L);
        assertThat(listed(october, Set.of("Texts"))).isEmpty();
        assertThat(listed(october, Set.of())).isEmpty();
        assertThat(stores.hourLedger().entry(3).orElseThrow().placement().activity())
                .isEqualTo("Дизайн & «правки»");
    }

    private List<Long> listed(HourFilter filter, Set<String> activities) {
        return ids(stores.hourLedger().entries(filter.withActivities(Optional.of(activities)), HourPage.first(10)));
    }

    private static LedgerWrite of(String activity, long worklogId, long seconds) {
        Worklog worklog = Entries.worklog(worklogId, 100, DAY, seconds);
        Placement placed = Entries.placement(worklog, 10, ACCOUNT, 1);
        return new LedgerWrite(
                Optional.empty(),
                Optional.of(worklog),
                new Placement(
                        placed.worklogId(),
                        placed.issueId(),
                        placed.projectId(),
                        placed.authorKey(),
                        placed.accountId(),
                        placed.source(),
                        activity,
                        placed.day(),
                        placed.seconds(),
                        placed.billable(),
                        placed.billableSeconds(),
                        placed.manual(),
                        placed.hidden(),
                        placed.late(),
                        placed.state(),
                        placed.changeNumber()));
    }

    @Test
    public void sharesAreSumsByPersonActivityAndDay() {
        remember(Entries.issue(100, 10));
        write(
                Entries.first(Entries.worklog(1, 100, DAY, 50), 10, ACCOUNT),
                Entries.first(Entries.worklog(2, 100, DAY, 30), 10, ACCOUNT),
                Entries.first(Entries.worklog(3, 100, DAY.minusDays(1), 7), 10, ACCOUNT),
                Entries.first(Entries.worklog(4, 100, DAY, 9), 10, 8));

        assertThat(stores.hourLedger().shares(HourFilter.of(ACCOUNT, Period.of(OCTOBER))))
                .containsExactlyInAnyOrder(
                        new WorkShare("anna", "", DAY, 80, 80), new WorkShare("anna", "", DAY.minusDays(1), 7, 7));
    }

    @Test
    public void everyOrderIsWalkedByCursorInBothDirections() {
        for (long issue = 100; issue <= 102; issue++) {
            remember(Entries.issue(issue, 10));
        }
        List<LedgerWrite> writes = new ArrayList<>();
        for (long id = 1; id <= 20; id++) {
            Worklog said = Entries.worklog(id, 100 + id % 3, DAY.minusDays(id % 4), 60 * (id % 5));
            Worklog by = new Worklog(
                    id,
                    said.issueId(),
                    List.of("anna", "Борис", "").get((int) (id % 3)),
                    said.started(),
                    said.seconds(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    said.updated());
            writes.add(Entries.first(by, 10, ACCOUNT));
        }
        stores.transactions().run(() -> stores.ledgerRows().write(writes));
        HourFilter october = HourFilter.of(ACCOUNT, Period.of(OCTOBER));

        for (HourOrder.By by : HourOrder.By.values()) {
            for (boolean descending : List.of(false, true)) {
                HourOrder order = new HourOrder(by, descending);
                List<HourEntry> whole =
                        stores.hourLedger().entries(october, HourPage.first(100).sorted(order));
                List<Long> walked = new ArrayList<>();
                HourPage page = HourPage.first(3).sorted(order);
                List<HourEntry> part = stores.hourLedger().entries(october, page);
                while (!part.isEmpty()) {
                    walked.addAll(ids(part));
                    page = page.after(part.get(part.size() - 1).cursor(order));
                    part = stores.hourLedger().entries(october, page);
                }
                assertThat(walked).as("%s", order).hasSize(20).isEqualTo(ids(whole));
                assertThat(ids(stores.hourLedger().entries(october, new HourPage(order, Optional.empty(), 17, 10))))
                        .as("from the 18th on, %s", order)
                        .isEqualTo(ids(whole).subList(17, 20));
            }
        }
        List<HourEntry> longest = stores.hourLedger()
                .entries(october, HourPage.first(4).sorted(new HourOrder(HourOrder.By.SECONDS, true)));
        assertThat(ids(longest)).containsExactly(19L, 14L, 9L, 4L);
    }

    @Test
    public void entriesAreFoundByTheirWorklogsInTheOrderAskedFor() {
        write(
                Entries.first(Entries.worklog(1, 100, DAY, 60), 10, ACCOUNT),
                Entries.first(Entries.worklog(2, 101, DAY, 120), 11, ACCOUNT),
                Entries.first(Entries.worklog(3, 101, DAY, 180), 11, ACCOUNT));

        assertThat(ids(stores.hourLedger().entriesOf(List.of(3L, 9L, 1L)))).containsExactly(3L, 1L);
        assertThat(stores.hourLedger().entriesOf(List.of())).isEmpty();
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
        assertThat(stores.hourLedger().total(year.withLate(Optional.of(true)))).isEqualTo(HourTotal.ZERO);
        assertThat(stores.hourLedger()
                        .total(year.withManual(Optional.of(false)).withSource(Optional.of(HourSource.PROJECT))))
                .isEqualTo(new HourTotal(360, 360, 3));
        assertThat(stores.hourLedger().total(year.withIssues(Set.of(100L, 101L)).withIssues(Set.of(100L))))
                .isEqualTo(new HourTotal(60, 60, 1));
        assertThat(stores.hourLedger().total(year.withProjects(Set.of()))).isEqualTo(HourTotal.ZERO);
        assertThat(stores.hourLedger()
                        .total(year.withIssues(
                                LongStream.rangeClosed(101, 1_300).boxed().collect(Collectors.toSet()))))
                .isEqualTo(new HourTotal(300, 300, 2));
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
}
