package com.atlassian.event.api;

/**
 * The event bus.
 * Source: SAL jars (javap), newer listing; OSGi service on Jira 11 (atlassian-slack-integration-server).
 */
public interface EventPublisher {
    void publish(Object event);

    void register(Object listener);

    void unregister(Object listener);

    void unregisterAll();
}
