package org.retainer.outbox;

import java.util.Optional;

/** Keeps where sending was switched on. Writing takes part in the present transaction. */
public interface SendingBindings {
    Optional<SendingBinding> read();

    void write(SendingBinding binding);
}
