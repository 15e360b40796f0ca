package com.atlassian.sal.api.user;

/**
 * The key of a user.
 * Source: public listing.
 */
public final class UserKey {
    private final String userkey;

    public UserKey(String userkey) {
        this.userkey = userkey;
    }

    public String getStringValue() {
        return userkey;
    }
}
