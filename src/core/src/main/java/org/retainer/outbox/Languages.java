package org.retainer.outbox;

/** Knows in which language people read. */
@FunctionalInterface
public interface Languages {
    /** Answers {@code en} or {@code ru} for a user of the host. */
    String of(String userKey);
}
