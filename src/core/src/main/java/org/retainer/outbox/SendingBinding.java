package org.retainer.outbox;

import java.time.Instant;
import java.util.Objects;

/**
 * The installation on which an administrator switched sending on, and when.
 *
 * @param version counts how often that was done
 */
public record SendingBinding(Fingerprint fingerprint, Instant at, long version) {
    public SendingBinding {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(at, "at");
    }
}
