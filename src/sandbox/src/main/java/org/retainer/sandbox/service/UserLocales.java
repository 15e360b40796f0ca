package org.retainer.sandbox.service;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;
import org.retainer.sandbox.host.JiraParts;

/** The languages that people chose. */
public final class UserLocales implements LocaleResolver {
    private final JiraParts parts;

    public UserLocales(JiraParts parts) {
        this.parts = parts;
    }

    @Override
    public Locale getLocale(UserKey userKey) {
        UserManager people = (UserManager) parts.components().get(UserManager.class);
        ApplicationUser user = people.getUserByKey(userKey.getStringValue());
        return user == null ? Locale.ENGLISH : parts.language(user);
    }
}
