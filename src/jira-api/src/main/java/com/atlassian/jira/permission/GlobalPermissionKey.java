package com.atlassian.jira.permission;

/**
 * Names a global permission.
 * Source: ADMINISTER verified on 10.3.13 (testplanit).
 */
public final class GlobalPermissionKey {
    public static final GlobalPermissionKey ADMINISTER = new GlobalPermissionKey("ADMINISTER");

    private final String key;

    private GlobalPermissionKey(String key) {
        this.key = key;
    }

    public String getKey() {
        return key;
    }
}
