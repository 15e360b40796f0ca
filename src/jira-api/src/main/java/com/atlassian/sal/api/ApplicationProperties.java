package com.atlassian.sal.api;

/**
 * The host's name, version and base URL.
 * Source: public listing.
 */
public interface ApplicationProperties {
    String getBaseUrl(UrlMode mode);

    String getDisplayName();

    String getVersion();
}
