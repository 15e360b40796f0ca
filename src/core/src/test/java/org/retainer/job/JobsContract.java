package org.retainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.retainer.fixture.Stores;

/** What every store of jobs does. */
public abstract class JobsContract {
    private static final Instant NOW = Instant.parse("2026-10-31T10:00:00Z");

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
        assertThat(jobs().progress(job.id(), "one", 5, 10, "cursor", NOW.plusSeconds(1)))
                .isTrue();
        assertThat(jobs().byId(job.id()))
                .contains(new Job(
                        job.id(), Job.Kind.REBUILD, Job.State.RUNNING, 5, 10, "cursor", "", NOW.plusSeconds(1)));

        jobs().end(job.id(), "one", Job.State.FAILED, "why", NOW.plusSeconds(2));
        assertThat(jobs().latest(Job.Kind.REBUILD))
                .contains(new Job(
                        job.id(), Job.Kind.REBUILD, Job.State.FAILED, 5, 10, "cursor", "why", NOW.plusSeconds(2)));

        Jobs.Started next = jobs().start(Job.Kind.REBUILD, "one", NOW);
        assertThat(next.isNew()).isTrue();
        assertThat(jobs().latest(Job.Kind.REBUILD)).contains(next.job());
    }

    @Test
    public void aCancelledJobTellsItsRunnerToStopAndStaysCancelled() {
        Job job = jobs().start(Job.Kind.REBUILD, "one", NOW).job();

        jobs().cancel(job.id(), NOW);

        assertThat(jobs().progress(job.id(), "one", 5, 10, "", NOW)).isFalse();
        jobs().end(job.id(), "one", Job.State.DONE, "", NOW);
        assertThat(jobs().byId(job.id())).map(Job::state).contains(Job.State.CANCELLED);
        assertThat(jobs().start(Job.Kind.REBUILD, "one", NOW).isNew()).isTrue();
    }

    @Test
    public void aJobThatHasEndedCannotBeCancelled() {
        Job job = jobs().start(Job.Kind.REBUILD, "one", NOW).job();
        jobs().end(job.id(), "one", Job.State.DONE, "", NOW);

        jobs().cancel(job.id(), NOW);

        assertThat(jobs().byId(job.id())).map(Job::state).contains(Job.State.DONE);
    }

    @Test
    public void aSilentRunnerLosesItsJob() {
        Job job = jobs().start(Job.Kind.REBUILD, "one", NOW).job();
        jobs().progress(job.id(), "one", 5, 10, "here", NOW.plusSeconds(60));

        assertThat(jobs().takeOver(Job.Kind.REBUILD, "two", NOW.plusSeconds(60), NOW.plusSeconds(180)))
                .isEmpty();
        assertThat(jobs().takeOver(Job.Kind.REBUILD, "two", NOW.plusSeconds(61), NOW.plusSeconds(181)))
                .map(Job::cursor)
                .contains("here");
        assertThat(jobs().progress(job.id(), "one", 6, 10, "", NOW)).isFalse();
        assertThat(jobs().progress(job.id(), "two", 6, 10, "", NOW)).isTrue();
    }

    @Test
    public void aNodeGoesOnWithItsOwnJobAfterARestart() {
        Job job = jobs().start(Job.Kind.REBUILD, "one", NOW).job();

        assertThat(jobs().takeOver(Job.Kind.REBUILD, "one", NOW.minusSeconds(1), NOW))
                .map(Job::id)
                .contains(job.id());
        assertThat(jobs().takeOver(Job.Kind.FIRST_FILL, "one", NOW, NOW)).isEmpty();
    }

    private Jobs jobs() {
        return stores.jobs();
    }
}
