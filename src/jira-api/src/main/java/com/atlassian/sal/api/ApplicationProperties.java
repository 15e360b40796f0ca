package com.atlassian.sal.api;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The host's name, version and base URL.
 * Source: public listing.
 */
public interface ApplicationProperties {
    Optional<Path> getLocalHomeDirectory();

    Optional<Path> getSharedHomeDirectory();

    String getBaseUrl(UrlMode mode);

    String getDisplayName();

    String getVersion();
}
