package com.atlassian.sal.api;

/**
 * Kinds of base URL.
 * Source: public listing.
 */
public enum UrlMode {
    CANONICAL,
    ABSOLUTE,
    RELATIVE,
    RELATIVE_CANONICAL,
    AUTO
}
