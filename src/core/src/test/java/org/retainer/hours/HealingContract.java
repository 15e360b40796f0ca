package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.job.Findings;
import org.retainer.job.Job;
import org.retainer.refusal.Refusal;

/** How the ledger finds by itself what nobody told it, whatever it is stored in. */
public abstract class HealingContract extends EngineStoresContract {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    public void aReconciliationTellsWhatItHasFound() {
        long issue = feed.addIssue(1);
        long edited = log(issue);
        long deleted = log(issue);
        log(issue);
        engine.upkeep.tick();
        feed.edit(edited, Engine.at(DAY, 10), 120);
        feed.delete(deleted);
        log(issue);

        engine.upkeep.tick();

        Job last = stores.jobs().recent(Job.Kind.RECONCILE, 1).get(0);
        assertThat(last.state()).isEqualTo(Job.State.DONE);
        assertThat(last.findings()).isEqualTo(new Findings(4, 1, 1, 1, 0));
        engine.upkeep.tick();
        assertThat(stores.jobs().recent(Job.Kind.RECONCILE, 1).get(0).findings().differences())
                .isZero();
    }

    @Test
    public void aCrowdedMomentCostsOneWalkSoonAndOneWhenItIsPast() {
        long issue = feed.addIssue(1);
        engine.upkeep.tick();
        feed.advance(Duration.ofHours(1));
        feed.stopClock();
        for (int i = 0; i < WorklogFeed.PAGE + 5; i++) {
            log(issue);
        }
        int before = feed.walkedIssues();

        for (int minute = 0; minute < 30; minute++) {
            feed.advance(MINUTE);
            engine.upkeep.tick();
            if (minute == 3) {
                assertThat(feed.walkedIssues()).isEqualTo(before + 1);
                assertThat(stores.hourLedger().size()).isEqualTo(WorklogFeed.PAGE + 5);
            }
        }

        assertThat(feed.walkedIssues()).isEqualTo(before + 2);
        Job walk = stores.jobs().recent(Job.Kind.CATCH_UP, 10).get(1);
        assertThat(walk.findings().missing()).isEqualTo(5);
        assertThat(engine.held()).hasSize(WorklogFeed.PAGE + 5).isEqualTo(engine.expected());
    }

    @Test
    public void whatComesAfterACrowdedMomentIsTakenInAtOnce() {
        long issue = feed.addIssue(1);
        engine.upkeep.tick();
        feed.stopClock();
        for (int i = 0; i < WorklogFeed.PAGE; i++) {
            log(issue);
        }
        feed.advance(Duration.ofSeconds(1));
        long later = log(issue);

        engine.upkeep.tick();

        assertThat(stores.hourLedger().entry(later)).isPresent();
    }

    @Test
    public void theSweepFindsWhatNoWorklogShowsAndTellsSo() {
        Account account = engine.account("ACME");
        engine.link(account, 2);
        long moved = log(feed.addIssue(1));
        long lost = log(feed.addIssue(1));
        long issueOfLost = feed.worklog(lost).orElseThrow().issueId();
        engine.upkeep.tick();
        engine.recalculation.runFor(MINUTE);
        feed.advance(Duration.ofMinutes(30));
        engine.upkeep.tick();
        feed.move(feed.worklog(moved).orElseThrow().issueId(), 2);
        feed.deleteIssue(issueOfLost);

        feed.advance(Duration.ofHours(22));
        engine.upkeep.tick();
        assertThat(stores.jobs().latest(Job.Kind.SWEEP)).isEmpty();
        feed.advance(Duration.ofHours(2));
        engine.upkeep.tick();

        assertThat(engine.held()).isEqualTo(engine.expected());
        Job sweep = stores.jobs().latest(Job.Kind.SWEEP).orElseThrow();
        assertThat(sweep.state()).isEqualTo(Job.State.DONE);
        assertThat(sweep.findings()).isEqualTo(new Findings(2, 0, 0, 1, 1));
        assertThat(stores.ledgerRows().issueRows(List.of(issueOfLost))).isEmpty();
        assertThat(stores.hourLedger().entry(moved).orElseThrow().placement().accountId())
                .isEqualTo(account.id());
        feed.advance(Duration.ofHours(12));
        engine.upkeep.tick();
        assertThat(stores.jobs().recent(Job.Kind.SWEEP, 10)).hasSize(1);
    }

    @Test
    public void theSweepIsSpreadOverManyMinutesAndGoesOnAfterARestart() {
        for (int i = 0; i < 1_300; i++) {
            feed.addIssue(1 + i % 3);
        }
        long late = log(feed.issueIds().get(1_299));
        engine.upkeep.tick();
        feed.delete(late);
        feed.advance(Duration.ofHours(25));

        engine.upkeep.tick();
        Job begun = stores.jobs().latest(Job.Kind.SWEEP).orElseThrow();
        assertThat(begun.isRunning()).isTrue();
        assertThat(begun.total()).isEqualTo(1_300);
        assertThat(begun.done()).isBetween(500L, 900L);
        Engine restarted = new Engine(stores, feed);
        for (int minute = 0; minute < 3; minute++) {
            feed.advance(MINUTE);
            restarted.upkeep.tick();
        }

        Job ended = stores.jobs().latest(Job.Kind.SWEEP).orElseThrow();
        assertThat(ended.id()).isEqualTo(begun.id());
        assertThat(ended.state()).isEqualTo(Job.State.DONE);
        assertThat(ended.done()).isEqualTo(1_300);
        assertThat(engine.held()).isEmpty();
    }

    @Test
    public void aRebuildCanBeCancelledAndBegunAgain() {
        for (int project = 1; project <= 3; project++) {
            log(feed.addIssue(project));
        }
        engine.upkeep.tick();
        long worklog = feed.worklogIds().get(2);
        feed.delete(worklog);
        int[] answers = {0};
        feed.beforeAnswer(() -> {
            if (++answers[0] == 2) {
                stores.jobs().latest(Job.Kind.REBUILD).ifPresent(job -> stores.jobs()
                        .cancel(job.id(), feed.now()));
            }
        });

        Job cancelled = engine.upkeep.rebuild();
        feed.beforeAnswer(() -> {});
        assertThat(stores.jobs().byId(cancelled.id()).map(Job::state)).contains(Job.State.CANCELLED);
        assertThat(engine.held()).hasSize(3);
        assertThat(engine.upkeep.status().state()).isEqualTo(LedgerControl.State.UP_TO_DATE);

        Job again = engine.upkeep.rebuild();
        assertThat(stores.jobs().byId(again.id()).map(Job::state)).contains(Job.State.DONE);
        assertThat(engine.held()).hasSize(2).isEqualTo(engine.expected());
    }

    @Test
    public void aRebuildOfADeadNodeIsFinishedByAnother() {
        for (int project = 1; project <= 3; project++) {
            log(feed.addIssue(project));
        }
        engine.upkeep.tick();
        long worklog = feed.worklogIds().get(2);
        feed.delete(worklog);
        Job orphan = stores.jobs().start(Job.Kind.REBUILD, "dead", feed.now()).job();

        feed.advance(MINUTE);
        engine.upkeep.tick();
        assertThat(stores.jobs().byId(orphan.id()).map(Job::state)).contains(Job.State.RUNNING);
        assertThat(engine.upkeep.status().state()).isEqualTo(LedgerControl.State.REBUILDING);
        feed.advance(MINUTE.multipliedBy(2));
        engine.upkeep.tick();

        assertThat(stores.jobs().byId(orphan.id()).map(Job::state)).contains(Job.State.DONE);
        assertThat(engine.held()).isEqualTo(engine.expected());
    }

    @Test
    public void aNodeWhoseClockIsAheadDoesNotHideChanges() {
        long issue = feed.addIssue(1);
        engine.upkeep.tick();
        stores.ledgerMemory().reconciledUpTo(feed.now().plus(Duration.ofHours(1)));
        long worklog = log(issue);

        engine.upkeep.tick();

        assertThat(stores.hourLedger().entry(worklog)).isPresent();
        assertThat(stores.ledgerMemory().reconciledUpTo()).contains(feed.now());
    }

    @Test
    public void rowsOfGoneWorklogsAreKeptForAWeekAndThenPurged() {
        long issue = feed.addIssue(1);
        long kept = log(issue);
        long gone = log(issue);
        engine.upkeep.tick();
        feed.delete(gone);
        engine.upkeep.tick();

        for (int day = 0; day < 6; day++) {
            feed.advance(Duration.ofDays(1));
            engine.upkeep.tick();
        }
        assertThat(stores.ledgerRows().rows(List.of(kept, gone))).containsOnlyKeys(kept, gone);
        for (int day = 0; day < 10; day++) {
            feed.advance(Duration.ofDays(1));
            engine.upkeep.tick();
        }

        assertThat(stores.ledgerRows().rows(List.of(kept, gone))).containsOnlyKeys(kept);
        assertThat(engine.held()).isEqualTo(engine.expected());
    }

    @Test
    public void aDecisionOutlivesItsWorklogAndHoldsAgainWhenThatComesBack() {
        long worklog = log(feed.addIssue(1));
        engine.upkeep.tick();
        engine.decisions.decide(
                Engine.ADMIN,
                worklog,
                OptionalLong.empty(),
                DecisionChange.none().billableSeconds(Optional.of(1_800L)));
        OrphanedDecisions orphans = new OrphanedDecisions(stores.ledgerRows());
        assertThat(orphans.list(Engine.ADMIN, 0, 10).decisions()).isEmpty();
        Worklog before = feed.worklog(worklog).orElseThrow();
        feed.delete(worklog);
        for (int day = 0; day < 20; day++) {
            feed.advance(Duration.ofDays(1));
            engine.upkeep.tick();
        }
        assertThat(orphans.list(Engine.ADMIN, 0, 10).decisions())
                .extracting(Decision::worklogId)
                .containsExactly(worklog);
        assertThat(orphans.list(Engine.ADMIN, worklog, 10).decisions()).isEmpty();

        feed.restore(before);
        engine.upkeep.rebuild();

        assertThat(stores.hourLedger().entry(worklog).orElseThrow().placement().billableSeconds())
                .isEqualTo(1_800);
        assertThat(orphans.list(Engine.ADMIN, 0, 10).decisions()).isEmpty();
        assertThatThrownBy(() -> orphans.list(new Viewer("anna", Set.of()), 0, 10))
                .isInstanceOf(Refusal.class);
    }

    private long log(long issueId) {
        return feed.log(issueId, "anna", Engine.at(DAY, 9), 3_600);
    }
}
