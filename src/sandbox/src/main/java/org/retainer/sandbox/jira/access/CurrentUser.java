package org.retainer.sandbox.jira.access;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;

/** Knows who asks on this thread, and in which language. */
public final class CurrentUser implements JiraAuthenticationContext {
    private final ThreadLocal<ApplicationUser> user = new ThreadLocal<>();
    private final ThreadLocal<Locale> language = new ThreadLocal<>();

    /** Says who asks on this thread from now on; null for nobody. */
    public void begin(ApplicationUser asking, Locale locale) {
        user.set(asking);
        language.set(locale);
    }

    /** Forgets who asked on this thread. */
    public void end() {
        user.remove();
        language.remove();
    }

    @Override
    public ApplicationUser getLoggedInUser() {
        return user.get();
    }

    @Override
    public boolean isLoggedInUser() {
        return user.get() != null;
    }

    @Override
    public void setLoggedInUser(ApplicationUser asking) {
        user.set(asking);
    }

    @Override
    public Locale getLocale() {
        Locale locale = language.get();
        return locale == null ? Locale.ENGLISH : locale;
    }
}
