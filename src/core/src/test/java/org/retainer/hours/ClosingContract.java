package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountLink;
import org.retainer.account.Rounding;
import org.retainer.fixture.StoresContract;
import org.retainer.refusal.Refusal;

/** What closing a month does, whatever it is stored in. */
public abstract class ClosingContract extends StoresContract {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Viewer LEAD = new Viewer("anna", Set.of());
    private static final Viewer FINANCE = new Viewer("olga", Set.of(Viewer.Role.FINANCE));

    private FakeWorklogFeed feed;
    private Engine engine;
    private Account acme;
    private AccountLink link;
    private long issue;

    @Before
    public void begin() {
        feed = new FakeWorklogFeed(Instant.parse("2026-11-02T08:00:00Z"));
        engine = new Engine(stores, feed);
        acme = engine.account("ACME");
        link = engine.link(acme, 1);
        issue = feed.addIssue(1);
        engine.upkeep.tick();
    }

    @Test
    public void closingLocksTheMonthAndNothingElse() {
        long october = log(DAY);
        long november = log(DAY.plusMonths(1));

        MonthClosing closing = engine.close(acme, OCTOBER);

        assertThat(closing.total()).isEqualTo(new HourTotal(5400, 5400, 1));
        assertThat(closing.by()).isEqualTo("admin");
        assertThat(entry(october).state()).isEqualTo(EntryState.CLOSED);
        assertThat(entry(november).state()).isEqualTo(EntryState.OPEN);
        assertThat(engine.closings.list(LEAD, "ACME")).containsExactly(closing);
        assertThat(stores.hourLedger().month(acme.id(), OCTOBER)).isEqualTo(new HourTotal(5400, 5400, 1));
        assertThat(stores.auditLog().since("CLOSING", closing.month().number(), 0))
                .singleElement()
                .satisfies(change -> assertThat(change.after()).containsEntry("entries", "1"));
    }

    @Test
    public void whatComesIntoAClosedMonthIsOpenAndLate() {
        log(DAY);
        engine.close(acme, OCTOBER);

        long late = log(DAY.plusDays(1));
        long moved = log(DAY.plusMonths(1));
        feed.edit(moved, Engine.at(DAY, 9), 600);
        engine.sync.sync(List.of(moved));

        for (long id : List.of(late, moved)) {
            assertThat(entry(id).state()).isEqualTo(EntryState.OPEN);
            assertThat(entry(id).late()).isTrue();
            assertThat(entry(id).month()).isEqualTo(OCTOBER);
        }
        engine.decisions.decide(
                Engine.ADMIN, late, OptionalLong.empty(), DecisionChange.none().billable(Optional.of(false)));
        assertThat(entry(late).billable()).isFalse();
        assertThat(entry(late).late()).isTrue();

        engine.reopen(acme, OCTOBER);
        assertThat(entry(late).late()).isFalse();
        assertThat(entry(moved).late()).isFalse();
    }

    @Test
    public void aLockedEntryHoldsAgainstEveryWayOfChanging() {
        long id = log(DAY);
        Account other = engine.account("OTHER");
        engine.close(acme, OCTOBER);
        Placement locked = entry(id).withChangeNumber(0);

        feed.edit(id, Engine.at(DAY.plusDays(3), 10), 60);
        engine.sync.sync(List.of(id));
        assertHeld(id, locked, "an edit in Jira");

        assertThatThrownBy(() -> engine.decisions.decide(
                        Engine.ADMIN,
                        id,
                        OptionalLong.empty(),
                        DecisionChange.none().billable(Optional.of(false))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("entry.locked");
        assertThatThrownBy(() -> engine.decisions.decideAll(
                        Engine.ADMIN,
                        List.of(id),
                        Map.of(),
                        DecisionChange.none().account(Optional.of("OTHER"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("entry.locked");

        engine.unlink(link);
        engine.link(other, 1);
        follow();
        assertHeld(id, locked, "a change of links");

        engine.moveToZone(acme, ZoneId.of("Asia/Tokyo"), DAY.minusMonths(2));
        engine.book.change(
                Engine.ADMIN,
                "ACME",
                OptionalLong.empty(),
                change -> change.roundingFrom(DAY.minusMonths(2), new Rounding(60, Rounding.Mode.UP)));
        follow();
        assertHeld(id, locked, "zone and rounding");

        engine.ruleChanges.zoneChanged();
        follow();
        assertHeld(id, locked, "the installation's zone");

        engine.fill.walkAll();
        assertHeld(id, locked, "a rebuild");

        feed.delete(id);
        engine.sync.sync(List.of(id));
        assertHeld(id, locked, "a deletion");
        engine.fill.walkAll();
        assertHeld(id, locked, "a rebuild after the deletion");
        assertThat(stores.hourLedger().month(acme.id(), OCTOBER)).isEqualTo(new HourTotal(5400, 5400, 1));
    }

    @Test
    public void differencesToAFreshPlacementAreTold() {
        long edited = log(DAY);
        long same = log(DAY);
        long deleted = log(DAY);
        MonthClosing closing = engine.close(acme, OCTOBER);
        assertThat(engine.closings.differences(closing)).isEmpty();

        feed.edit(edited, Engine.at(DAY, 9), 60);
        feed.delete(deleted);
        engine.sync.sync(List.of(edited, same, deleted));

        assertThat(engine.closings.differences(closing))
                .extracting(
                        difference -> difference.frozen().worklogId(),
                        difference -> difference.now().map(Placement::seconds))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(edited, Optional.of(60L)),
                        org.assertj.core.groups.Tuple.tuple(deleted, Optional.empty()));
    }

    @Test
    public void reopeningLetsEntriesFollowAgain() {
        long edited = log(DAY);
        long deleted = log(DAY);
        engine.close(acme, OCTOBER);
        feed.edit(edited, Engine.at(DAY, 9), 60);
        feed.delete(deleted);
        engine.sync.sync(List.of(edited, deleted));

        engine.reopen(acme, OCTOBER);

        assertThat(entry(edited).state()).isEqualTo(EntryState.OPEN);
        assertThat(entry(edited).seconds()).isEqualTo(60);
        assertThat(stores.hourLedger().entry(deleted)).isEmpty();
        assertThat(stores.hourLedger().month(acme.id(), OCTOBER)).isEqualTo(new HourTotal(60, 60, 1));
        assertThat(engine.closings.list(LEAD, "ACME")).isEmpty();

        MonthClosing again = engine.close(acme, OCTOBER);
        assertThat(again.version()).isEqualTo(3);
        assertThat(entry(edited).state()).isEqualTo(EntryState.CLOSED);
    }

    @Test
    public void anInvoicedEntryStaysInvoicedWhenItsMonthIsClosedAndReopened() {
        long id = log(DAY);
        HourLock invoiced = new HourLock(id, EntryState.INVOICED, 5, entry(id).withState(EntryState.INVOICED));
        stores.transactions().run(() -> stores.hourLocks().add(List.of(invoiced)));
        engine.sync.sync(List.of(id));
        assertThat(entry(id).state()).isEqualTo(EntryState.INVOICED);

        engine.close(acme, OCTOBER);
        assertThat(entry(id).state()).isEqualTo(EntryState.INVOICED);
        assertThat(stores.hourLocks().of(EntryState.CLOSED, new AccountMonth(acme.id(), OCTOBER)))
                .hasSize(1);

        engine.reopen(acme, OCTOBER);
        assertThat(entry(id).state()).isEqualTo(EntryState.INVOICED);
    }

    @Test
    public void onlyFinanceReopensAndOnlyWithAReason() {
        engine.close(acme, OCTOBER);
        assertRefused("closing.reopen.forbidden", () -> reopen(LEAD, "please"));
        assertRefused("required", () -> reopen(FINANCE, " "));
        assertRefused(
                "version.stale", () -> engine.closings.reopen(FINANCE, "ACME", OCTOBER, OptionalLong.of(7), "mistake"));
        assertRefused(
                "account.absent", () -> engine.closings.close(new Viewer("stranger", Set.of()), "ACME", OCTOBER, ""));
        assertRefused("closing.present", () -> engine.closings.close(LEAD, "ACME", OCTOBER, ""));
        assertRefused("closing.future", () -> engine.closings.close(LEAD, "ACME", YearMonth.of(2026, 12), ""));
        reopen(FINANCE, "mistake");
        assertRefused("closing.absent", () -> reopen(FINANCE, "again"));
    }

    @Test
    public void aWorklogThatWentFromAClosedMonthLeavesNothingAfterReopeningAndMayComeBack() {
        long id = log(DAY);
        Worklog said = feed.worklog(id).orElseThrow();
        engine.close(acme, OCTOBER);
        feed.delete(id);
        engine.sync.sync(List.of(id));
        reopen(FINANCE, "mistake");
        follow();
        LedgerRows rows = stores.ledgerRows();
        assertThat(rows.rows(List.of(id)).get(id).placement().isGone()).isTrue();
        assertThat(stores.transactions().run(() -> rows.purgeGone(rows.lastRowId(), 10)))
                .isEqualTo(1);

        feed.restore(said);
        engine.sync.sync(List.of(id));

        assertThat(entry(id).seconds()).isEqualTo(said.seconds());
    }

    @Test
    public void aMonthIsNotClosedWhileItsEntriesFollow() {
        log(DAY);
        engine.unlink(link);
        assertRefused("closing.following", () -> engine.closings.close(LEAD, "ACME", OCTOBER, ""));
        follow();
        assertThat(engine.closings.close(LEAD, "ACME", OCTOBER, "").total()).isEqualTo(HourTotal.ZERO);
    }

    @Test
    public void anAccountWithClosedMonthsIsNotDeleted() {
        engine.unlink(link);
        follow();
        engine.close(acme, OCTOBER);
        assertRefused("account.delete.closings", () -> engine.book.delete(Engine.ADMIN, "ACME", OptionalLong.empty()));
    }

    private void reopen(Viewer viewer, String reason) {
        engine.closings.reopen(viewer, "ACME", OCTOBER, OptionalLong.empty(), reason);
    }

    private static void assertRefused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }

    private void assertHeld(long id, Placement locked, String against) {
        assertThat(entry(id).withChangeNumber(0)).as("against " + against).isEqualTo(locked);
    }

    private void follow() {
        engine.recalculation.runFor(Duration.ofMinutes(1));
    }

    private Placement entry(long id) {
        return stores.hourLedger().entry(id).orElseThrow().placement();
    }

    private long log(LocalDate day) {
        long id = feed.log(issue, "anna", Engine.at(day, 9), 5400);
        engine.sync.sync(List.of(id));
        return id;
    }
}
