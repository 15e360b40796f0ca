package org.retainer.jira.page;

import java.util.Optional;
import org.retainer.fixture.InMemoryStores;
import org.retainer.hours.LedgerControl;
import org.retainer.job.Job;

/** A ledger that is up to date and starts jobs that nobody runs. */
record StillLedger(InMemoryStores stores) implements LedgerControl {
    @Override
    public Status status() {
        return new Status(
                State.UP_TO_DATE,
                stores.hourLedger().size(),
                Optional.of(Desk.NOW),
                Optional.empty(),
                Optional.of(3L),
                Optional.empty());
    }

    @Override
    public Job reconcile() {
        return stores.jobs().start(Job.Kind.RECONCILE, "desk", Desk.NOW).job();
    }

    @Override
    public Job rebuild() {
        return stores.jobs().start(Job.Kind.REBUILD, "desk", Desk.NOW).job();
    }
}
