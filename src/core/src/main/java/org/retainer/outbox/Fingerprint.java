package org.retainer.outbox;

import java.util.Objects;

/**
 * What tells this installation from a copy of it.
 *
 * @param id stands in a file of the shared home; empty when there is no such file
 * @param home the path of the shared home
 * @param baseUrl where people reach the host
 */
public record Fingerprint(String id, String home, String baseUrl) {
    public Fingerprint {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(baseUrl, "baseUrl");
    }
}
