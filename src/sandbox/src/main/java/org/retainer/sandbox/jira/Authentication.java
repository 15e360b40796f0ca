package org.retainer.sandbox.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Locale;
import java.util.Optional;
import org.retainer.sandbox.jira.instance.Instance;

/** Lets the host say who asks: it checks passwords, and marks the beginning and the end of each request. */
public final class Authentication {
    /** The session attribute that holds the key of whoever logged in. */
    public static final String SESSION_USER = "retainer.sandbox.user";

    private final Instance jira;

    Authentication(Instance jira) {
        this.jira = jira;
    }

    /** Answers the active person of a name when the password is theirs. */
    public Optional<ApplicationUser> check(String name, String password) {
        return jira.people().check(name, password).map(person -> person);
    }

    /** Finds the active person of a key, such as one kept in a session. */
    public Optional<ApplicationUser> byKey(String key) {
        return jira.people().byKey(key).filter(ApplicationUser::isActive).map(person -> person);
    }

    /** Says who asks on this thread, null for nobody, and in which language. */
    public void begin(ApplicationUser userOrNull, Locale locale) {
        jira.current().begin(userOrNull, locale);
    }

    /** Ends what {@link #begin} began. */
    public void end() {
        jira.current().end();
    }

    /** The language of somebody's pages; English unless chosen. */
    public Locale language(ApplicationUser user) {
        return user == null
                ? Locale.ENGLISH
                : jira.people()
                        .byKey(user.getKey())
                        .map(person -> person.language())
                        .map(Locale::forLanguageTag)
                        .orElse(Locale.ENGLISH);
    }

    /** Remembers the language of somebody's pages. */
    public void chooseLanguage(ApplicationUser user, Locale locale) {
        jira.people().chooseLanguage(user.getKey(), locale.toLanguageTag());
    }
}
