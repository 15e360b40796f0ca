package org.retainer.sandbox.jira.store;

import com.atlassian.event.api.EventPublisher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.retainer.sandbox.database.Database;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs changes of Jira's data, each in its own transaction, and publishes what they announce after the commit. */
public final class Changes {
    private final Database database;
    private final EventPublisher events;

    public Changes(Database database, EventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /**
     * Makes one change. Listeners hear of it on this thread, after the commit; of a change that failed they hear
     * nothing.
     *
     * @throws IllegalStateException inside another transaction, whose end nobody here would notice
     */
    public <T> T make(Function<Consumer<Object>, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Jira's data is not changed inside another transaction");
        }
        List<Object> announced = new ArrayList<>();
        T result = database.inTransaction(() -> work.apply(announced::add));
        announced.forEach(events::publish);
        return result;
    }
}
