package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.retainer.account.Account;
import org.retainer.account.AccountLink;
import org.retainer.activity.Activity;
import org.retainer.activity.ActivityMapping;
import org.retainer.job.Job;
import org.retainer.refusal.Refusal;
import org.retainer.time.Period;

/** What the ledger does with a Jira that changes, whatever it is stored in. */
public abstract class EngineContract extends EngineStoresContract {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    /** How many random histories to live through. */
    protected abstract int histories();

    @Test
    public void theFirstFillTakesInEverythingAndSaysSo() {
        for (int issue = 0; issue < 3; issue++) {
            long id = feed.addIssue(issue % 2 + 1);
            for (int i = 0; i < 5; i++) {
                log(id, 3600);
            }
        }
        assertThat(engine.upkeep.status().state()).isEqualTo(LedgerControl.State.FILLING);

        engine.upkeep.tick();

        assertThat(engine.held()).hasSize(15).isEqualTo(engine.expected());
        assertThat(engine.upkeep.status().state()).isEqualTo(LedgerControl.State.UP_TO_DATE);
        assertThat(stores.jobs().latest(Job.Kind.FIRST_FILL)).map(Job::done).contains(3L);
    }

    @Test
    public void theFirstFillMeetsWhatEventsHaveWrittenBefore() {
        long issue = feed.addIssue(1);
        long heard = log(issue, 60);
        log(issue, 120);
        engine.sync.sync(List.of(heard));

        engine.upkeep.tick();

        assertThat(engine.held()).hasSize(2).isEqualTo(engine.expected());
    }

    @Test
    public void anInterruptedFillGoesOnWhereItWas() {
        for (int project = 1; project <= 3; project++) {
            log(feed.addIssue(project), 60);
        }
        AtomicInteger answers = new AtomicInteger();
        feed.beforeAnswer(() -> {
            if (answers.incrementAndGet() == 5) {
                throw new Crash();
            }
        });
        Job job = stores.jobs().start(Job.Kind.FIRST_FILL, "node", feed.now()).job();
        assertThatThrownBy(() -> new Engine(stores, feed).upkeep.tick()).isInstanceOf(Crash.class);
        assertThat(stores.jobs().byId(job.id())).map(Job::state).contains(Job.State.FAILED);

        feed.beforeAnswer(() -> {});
        new Engine(stores, feed).upkeep.tick();

        assertThat(engine.held()).hasSize(3).isEqualTo(engine.expected());
    }

    @Test
    public void hoursFollowALinkAndLeaveItAgain() {
        Account account = engine.account("ACME");
        long worklog = log(feed.addIssue(1), 5400);
        engine.upkeep.tick();
        AccountLink link = engine.link(account, 1);
        assertThat(engine.upkeep.status().state()).isEqualTo(LedgerControl.State.RECALCULATING);

        assertThat(engine.recalculation.runFor(Duration.ofSeconds(10))).isTrue();
        assertThat(stores.hourLedger().entry(worklog).orElseThrow().placement().accountId())
                .isEqualTo(account.id());
        assertThat(stores.hourLedger().month(account.id(), OCTOBER)).isEqualTo(new HourTotal(5400, 5400, 1));

        engine.unlink(link);
        engine.recalculation.runFor(Duration.ofSeconds(10));
        assertThat(stores.hourLedger().entry(worklog).orElseThrow().placement().source())
                .isEqualTo(HourSource.NONE);
        assertThat(stores.hourLedger().month(account.id(), OCTOBER)).isEqualTo(HourTotal.ZERO);
    }

    @Test
    public void openEntriesFollowOtherActivitiesFromTheirDayOn() {
        long issue = feed.addIssue(1);
        feed.components(issue, List.of(new IssueComponent(5, "Design")));
        Account account = engine.account("ACME");
        engine.link(account, 1);
        long before = feed.log(issue, "anna", Engine.at(DAY, 10), 60);
        long after = feed.log(issue, "anna", Engine.at(DAY.plusDays(1), 10), 120);
        engine.upkeep.tick();

        nameActivity(DAY.plusDays(1), new Activity("Creation", List.of(" design"), List.of(), List.of()));
        assertThat(engine.upkeep.status().state()).isEqualTo(LedgerControl.State.RECALCULATING);
        engine.recalculation.runFor(Duration.ofSeconds(10));

        assertThat(activity(before)).isEmpty();
        assertThat(activity(after)).isEqualTo("Creation");
        assertThat(engine.held()).isEqualTo(engine.expected());
        HourFilter all = HourFilter.of(account.id(), new Period(DAY, DAY.plusDays(1)));
        assertThat(stores.hourLedger().groups(all, Grouping.ACTIVITY))
                .containsExactlyInAnyOrder(
                        new HourGroup("", new HourTotal(60, 60, 1)),
                        new HourGroup("Creation", new HourTotal(120, 120, 1)));
    }

    @Test
    public void anEntryFollowsTheLabelsOfItsIssueUnlessItIsLocked() {
        Account account = engine.account("ACME");
        engine.link(account, 1);
        nameActivity(LocalDate.MIN, new Activity("SEO", List.of(), List.of("seo"), List.of("Bug")));
        long issue = feed.addIssue(1);
        feed.traits(issue, new IssueTraits(List.of(), "bug"));
        long closed = feed.log(issue, "anna", Engine.at(DAY, 10), 60);
        long open = feed.log(issue, "anna", Engine.at(DAY.plusDays(1), 10), 60);
        engine.upkeep.tick();
        assertThat(activity(closed)).isEqualTo("SEO");
        engine.close(account, OCTOBER);

        feed.traits(issue, new IssueTraits(List.of("ads"), "Task"));
        engine.sync.issueChanged(issue);
        assertThat(activity(closed)).isEqualTo("SEO");
        assertThat(activity(open)).isEmpty();

        feed.traits(issue, new IssueTraits(List.of("SEO"), "Task"));
        engine.fill.walkAll();
        assertThat(activity(open)).isEqualTo("SEO");
        assertThat(engine.held()).isEqualTo(engine.expected());
    }

    @Test
    public void monthsAreSummedAgainWhenAnIssueChangesComponentsThoughItsEntriesStay() {
        Account account = engine.account("ACME");
        engine.link(account, 1);
        long issue = feed.addIssue(1);
        log(issue, 60);
        engine.upkeep.tick();
        assertThat(stores.dirtyMonths().dirty(10)).isEmpty();

        feed.components(issue, List.of(new IssueComponent(5, "Design")));
        engine.sync.issueChanged(issue);

        assertThat(stores.dirtyMonths().dirty(10)).containsExactly(new DirtyMonths.DirtyMonth(account.id(), OCTOBER));
        feed.rename(issue, "Another title");
        engine.upkeep.tick();
        engine.sync.issueChanged(issue);
        assertThat(stores.dirtyMonths().dirty(10)).isEmpty();
    }

    private String activity(long worklogId) {
        return stores.hourLedger().entry(worklogId).orElseThrow().placement().activity();
    }

    private void nameActivity(LocalDate from, Activity activity) {
        engine.settings.change(
                Engine.ADMIN,
                OptionalLong.empty(),
                settings -> settings.withActivities(
                        settings.activities().from(from, ActivityMapping.of(List.of(activity)))));
    }

    @Test
    public void aDecisionIsMadeOnceSurvivesEditsAndCanBeTakenBack() {
        Account account = engine.account("ACME");
        long worklog = log(feed.addIssue(1), 5400);
        engine.upkeep.tick();

        HourEntry decided = decide(
                worklog, 0, DecisionChange.none().account(Optional.of("acme")).billableSeconds(Optional.of(3600L)));
        assertThat(decided.placement().accountId()).isEqualTo(account.id());
        assertThat(decided.placement().billableSeconds()).isEqualTo(3600);
        assertThat(decided.decision().version()).isEqualTo(1);
        assertThatThrownBy(() -> decide(worklog, 0, DecisionChange.none().billable(Optional.of(false))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("version.stale");
        assertThatThrownBy(() -> decide(worklog, 1, DecisionChange.none().hidden(true)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("entry.hidden.billable");

        feed.edit(worklog, Engine.at(DAY, 11), 7200);
        engine.sync.sync(List.of(worklog));
        assertThat(stores.hourLedger().entry(worklog).orElseThrow().placement().billableSeconds())
                .isEqualTo(3600);

        HourEntry back = decide(
                worklog, 1, DecisionChange.none().account(Optional.empty()).billableSeconds(Optional.empty()));
        assertThat(back.placement().source()).isEqualTo(HourSource.NONE);
        assertThat(back.placement().billableSeconds()).isEqualTo(7200);
        assertThat(stores.auditLog().since("ENTRY", worklog, 0)).hasSize(2);
    }

    @Test
    public void ofTwoWhoLookAtOnceTheLaterStateOfJiraWins() throws Exception {
        long issue = feed.addIssue(1);
        long worklog = log(issue, 60);
        engine.upkeep.tick();
        feed.edit(worklog, Engine.at(DAY, 9), 120);
        AtomicBoolean once = new AtomicBoolean();
        // after the first one has seen the row, and asked for the worklog, the worklog changes and somebody else is
        // faster
        AtomicInteger answers = new AtomicInteger();
        feed.beforeAnswer(() -> {
            if (answers.incrementAndGet() == 2 && once.compareAndSet(false, true)) {
                feed.edit(worklog, Engine.at(DAY, 9), 180);
                elsewhere(() -> engine.sync.sync(List.of(worklog)));
            }
        });

        engine.sync.sync(List.of(worklog));

        assertThat(once).isTrue();
        assertThat(engine.held().get(worklog).seconds()).isEqualTo(180);
    }

    @Test
    public void aWorklogThatIsDeletedWhileItIsTakenInDoesNotComeBack() throws Exception {
        long issue = feed.addIssue(1);
        engine.upkeep.tick();
        long worklog = log(issue, 60);
        AtomicInteger answers = new AtomicInteger();
        feed.beforeAnswer(() -> {
            if (answers.incrementAndGet() == 2) {
                feed.delete(worklog);
                elsewhere(() -> engine.sync.sync(List.of(worklog)));
            }
        });

        engine.sync.sync(List.of(worklog));

        assertThat(engine.held()).isEmpty();
    }

    @Test
    public void whenOneMomentFillsAPageTheIssuesAreWalked() {
        long issue = feed.addIssue(1);
        engine.upkeep.tick();
        feed.stopClock();
        for (int i = 0; i < WorklogFeed.PAGE + 5; i++) {
            log(issue, 60);
        }

        assertThat(engine.reconciliation.run().whole()).isFalse();
        assertThat(stores.hourLedger().size()).isEqualTo(WorklogFeed.PAGE);
        assertThat(engine.upkeep.reconcile().kind()).isEqualTo(Job.Kind.RECONCILE);

        assertThat(stores.hourLedger().size()).isEqualTo(WorklogFeed.PAGE + 5);
    }

    @Test
    public void afterReconciliationTheLedgerEqualsARebuildWhateverHappened() {
        for (int seed = 1; seed <= histories(); seed++) {
            openStores();
            startEngine();
            RandomHistory history = new RandomHistory(engine, seed);
            history.live(60);
            feed.beforeAnswer(() -> {});

            engine.upkeep.tick();
            if (history.leftNoTrace()) {
                engine.fill.walkAll();
            }
            engine.recalculation.runFor(Duration.ofMinutes(1));

            assertThat(engine.mirrored()).as("mirror, seed %d", seed).isEqualTo(engine.said());
            assertThat(engine.held()).as("placements, seed %d", seed).isEqualTo(engine.expected());
            assertThat(stores.ledgerRows().decisions(history.decided().keySet()))
                    .as("decisions, seed %d", seed)
                    .isEqualTo(history.decided());
            for (YearMonth month : List.of(OCTOBER, OCTOBER.plusMonths(1))) {
                assertThat(engine.months(history.accounts(), month))
                        .as("month %s, seed %d", month, seed)
                        .isEqualTo(Engine.sum(engine.expected().values(), Period.of(month)));
            }
            new TotalsUpkeep(stores.dirtyMonths(), stores.transactions()).run();
            assertThat(engine.months(history.accounts(), OCTOBER))
                    .as("stored totals, seed %d", seed)
                    .isEqualTo(Engine.sum(engine.expected().values(), Period.of(OCTOBER)));
        }
    }

    @Test
    public void aChangeOfZoneMovesEntriesToTheirNewDay() {
        Account account = engine.account("ACME");
        engine.link(account, 1);
        long issue = feed.addIssue(1);
        long worklog = feed.log(issue, "anna", Engine.at(DAY, 20), 60);
        engine.upkeep.tick();

        engine.moveToZone(account, ZoneId.of("Asia/Tokyo"), DAY.minusMonths(1));
        engine.recalculation.runFor(Duration.ofSeconds(10));

        assertThat(engine.held().get(worklog).day()).isEqualTo(DAY.plusDays(1));
        assertThat(stores.hourLedger().month(account.id(), OCTOBER)).isEqualTo(HourTotal.ZERO);
    }

    private HourEntry decide(long worklog, long version, DecisionChange change) {
        return engine.decisions.decide(Engine.ADMIN, worklog, OptionalLong.of(version), change);
    }

    private long log(long issueId, long seconds) {
        return feed.log(issueId, "anna", Engine.at(DAY, 9), seconds);
    }

    private static void elsewhere(Runnable work) {
        RandomHistory.elsewhere(work);
    }

    /** A node dies. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
