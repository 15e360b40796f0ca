package org.retainer.hours;

import java.time.Instant;
import org.junit.Before;
import org.retainer.fixture.StoresContract;

/** What the ledger does over stores of every kind, beside a Jira of its own. */
public abstract class EngineStoresContract extends StoresContract {
    FakeWorklogFeed feed;
    Engine engine;

    @Before
    public void startEngine() {
        feed = new FakeWorklogFeed(Instant.parse("2026-10-31T08:00:00Z"));
        engine = new Engine(stores, feed);
    }
}
