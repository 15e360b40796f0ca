package com.atlassian.sal.api.message;

import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;

/**
 * Knows the language of users.
 * Source: public listing.
 */
public interface LocaleResolver {
    Locale getLocale(UserKey userKey);
}
