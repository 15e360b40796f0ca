package org.retainer.sandbox.jira;

import com.atlassian.event.api.EventPublisher;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what is published, and lets a test look on at that moment. */
final class RecordedEvents implements EventPublisher {
    final List<Object> published = new CopyOnWriteArrayList<>();
    volatile Consumer<Object> whenPublished = event -> {};

    @Override
    public void publish(Object event) {
        whenPublished.accept(event);
        published.add(event);
    }

    @Override
    public void register(Object listener) {
        throw new UnsupportedOperationException("register");
    }

    @Override
    public void unregister(Object listener) {
        throw new UnsupportedOperationException("unregister");
    }

    @Override
    public void unregisterAll() {
        throw new UnsupportedOperationException("unregisterAll");
    }
}
