package org.retainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.Test;
import org.retainer.fixture.StoresContract;

/** What every store of jobs does. */
public abstract class JobsContract extends StoresContract {
    private static final Instant NOW = Instant.parse("2026-10-31T10:00:00Z");

    private static final Findings FOUND = new Findings(1_000, 1, 2, 3, 4);

    @Test
    public void oneJobOfAKindRunsAtATime() {
        Jobs.Started first = jobs().start(Job.Kind.REBUILD, "one", NOW);
        Jobs.Started second = jobs().start(Job.Kind.REBUILD, "two", NOW);
        Jobs.Started other = jobs().start(Job.Kind.RECONCILE, "two", NOW);

        assertThat(first.isNew()).isTrue();
        assertThat(second).isEqualTo(new Jobs.Started(first.job(), false));
        assertThat(other.isNew()).isTrue();
    }

    @Test
    public void progressIsKeptAndTheNextJobStartsAfterTheEnd() {
        Job job = jobs().start(Job.Kind.REBUILD, "one", NOW).job();
        assertThat(jobs().progress(job.id(), "one", 5, 10, "cursor", FOUND, NOW.plusSeconds(1)))
                .isTrue();
        assertThat(jobs().byId(job.id()))
                .contains(new Job(
                        job.id(),
                        Job.Kind.REBUILD,
                        Job.State.RUNNING,
                        5,
                        10,
                        "cursor",
                        "",
                        NOW,
                        NOW.plusSeconds(1),
                        FOUND));

        jobs().end(job.id(), "one", Job.State.FAILED, "why", FOUND.plus(FOUND), NOW.plusSeconds(2));
        assertThat(jobs().latest(Job.Kind.REBUILD))
                .contains(new Job(
                        job.id(),
                        Job.Kind.REBUILD,
                        Job.State.FAILED,
                        5,
                        10,
                        "cursor",
                        "why",
                        NOW,
                        NOW.plusSeconds(2),
                        FOUND.plus(FOUND)));

        Jobs.Started next = jobs().start(Job.Kind.REBUILD, "one", NOW);
        assertThat(next.isNew()).isTrue();
        assertThat(jobs().latest(Job.Kind.REBUILD)).contains(next.job());
    }

    @Test
    public void aCancelledJobTellsItsRunnerToStopAndStaysCancelled() {
        Job job = jobs().start(Job.Kind.REBUILD, "one", NOW).job();

        jobs().cancel(job.id(), NOW);

        assertThat(jobs().progress(job.id(), "one", 5, 10, "", FOUND, NOW)).isFalse();
        jobs().end(job.id(), "one", Job.State.DONE, "", FOUND, NOW);
        assertThat(jobs().byId(job.id())).map(Job::state).contains(Job.State.CANCELLED);
        assertThat(jobs().start(Job.Kind.REBUILD, "one", NOW).isNew()).isTrue();
    }

    @Test
    public void aJobThatHasEndedCannotBeCancelled() {
        Job job = jobs().start(Job.Kind.REBUILD, "one", NOW).job();
        jobs().end(job.id(), "one", Job.State.DONE, "", FOUND, NOW);

        jobs().cancel(job.id(), NOW);

        assertThat(jobs().byId(job.id())).map(Job::state).contains(Job.State.DONE);
    }

    @Test
    public void aSilentRunnerLosesItsJob() {
        Job job = jobs().start(Job.Kind.REBUILD, "one", NOW).job();
        jobs().progress(job.id(), "one", 5, 10, "here", FOUND, NOW.plusSeconds(60));

        assertThat(jobs().takeOver(Job.Kind.REBUILD, "two", NOW.plusSeconds(60), NOW.plusSeconds(180)))
                .isEmpty();
        assertThat(jobs().takeOver(Job.Kind.REBUILD, "two", NOW.plusSeconds(61), NOW.plusSeconds(181)))
                .map(Job::cursor)
                .contains("here");
        assertThat(jobs().progress(job.id(), "one", 6, 10, "", FOUND, NOW)).isFalse();
        assertThat(jobs().progress(job.id(), "two", 6, 10, "", FOUND, NOW)).isTrue();
    }

    @Test
    public void aNodeGoesOnWithItsOwnJobAfterARestart() {
        Job job = jobs().start(Job.Kind.REBUILD, "one", NOW).job();

        assertThat(jobs().takeOver(Job.Kind.REBUILD, "one", NOW.minusSeconds(1), NOW))
                .map(Job::id)
                .contains(job.id());
        assertThat(jobs().takeOver(Job.Kind.FIRST_FILL, "one", NOW, NOW)).isEmpty();
    }

    @Test
    public void aCancelledJobKeepsWhatItHasFound() {
        Job job = jobs().start(Job.Kind.SWEEP, "one", NOW).job();
        jobs().progress(job.id(), "one", 5, 10, "", FOUND, NOW);

        jobs().cancel(job.id(), NOW);

        assertThat(jobs().byId(job.id())).map(Job::findings).contains(FOUND);
        assertThat(FOUND.differences()).isEqualTo(10);
    }

    @Test
    public void recentJobsOfAKindAreListedNewestFirst() {
        for (int minute = 0; minute < 5; minute++) {
            jobs().note(
                            Job.Kind.RECONCILE,
                            "one",
                            minute == 4 ? Job.State.FAILED : Job.State.DONE,
                            minute == 4 ? "why" : "",
                            FOUND,
                            NOW.plusSeconds(minute * 60),
                            NOW.plusSeconds(minute * 60 + 2));
        }
        jobs().start(Job.Kind.SWEEP, "one", NOW);

        assertThat(jobs().recent(Job.Kind.RECONCILE, 3))
                .extracting(Job::started)
                .containsExactly(NOW.plusSeconds(240), NOW.plusSeconds(180), NOW.plusSeconds(120));
        Job last = jobs().recent(Job.Kind.RECONCILE, 1).get(0);
        assertThat(last.findings()).isEqualTo(FOUND);
        assertThat(last.state()).isEqualTo(Job.State.FAILED);
        assertThat(last.message()).isEqualTo("why");
        assertThat(last.heartbeat()).isEqualTo(NOW.plusSeconds(242));
        assertThat(jobs().start(Job.Kind.RECONCILE, "one", NOW).isNew()).isTrue();
    }

    @Test
    public void oldJobsAreForgottenButNotTheLatestAndNoRunningOne() {
        for (int day = 1; day <= 3; day++) {
            Instant then = NOW.plusSeconds(day * 86_400L);
            jobs().note(Job.Kind.RECONCILE, "one", Job.State.DONE, "", FOUND, then, then);
        }
        Job running = jobs().start(Job.Kind.SWEEP, "one", NOW).job();

        jobs().forget(Job.Kind.RECONCILE, NOW.plusSeconds(2 * 86_400L));
        jobs().forget(Job.Kind.SWEEP, NOW.plusSeconds(2 * 86_400L));
        assertThat(jobs().recent(Job.Kind.RECONCILE, 10)).hasSize(2);
        assertThat(jobs().byId(running.id())).isPresent();

        jobs().forget(Job.Kind.RECONCILE, NOW.plusSeconds(9 * 86_400L));
        assertThat(jobs().recent(Job.Kind.RECONCILE, 10))
                .extracting(Job::started)
                .containsExactly(NOW.plusSeconds(3 * 86_400L));
    }

    private Jobs jobs() {
        return stores.jobs();
    }
}
