package org.retainer.account;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.retainer.refusal.Refusal;

/**
 * The short name of an account: letters, digits, {@code _ - .}, at most 20 characters, starting with a letter or digit.
 * Kept as typed, compared without case. It does not end in a dot, nor in what Jira 9 cuts off the end of an address.
 */
public final class AccountKey {
    /** The longest key, in characters. */
    public static final int MAX_LENGTH = 20;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}_.-]*");
    private static final List<String> CUT_OFF = List.of(".json", ".xml", ".html", ".htm", ".txt", ".atom");

    private final String typed;
    private final String canonical;

    private AccountKey(String typed) {
        this.typed = typed;
        this.canonical = typed.toLowerCase(Locale.ROOT);
    }

    /**
     * Makes a key of what somebody typed.
     *
     * @throws Refusal 400 on {@code key} when it has another form
     */
    public static AccountKey of(String typed) {
        if (typed == null || typed.isEmpty()) {
            throw Refusal.invalid("key", "required");
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        if (typed.codePointCount(0, typed.length()) > MAX_LENGTH
                || typed.length() > MAX_LENGTH
                || !FORM.matcher(typed).matches()
                || lower.endsWith(".")
                || CUT_OFF.stream().anyMatch(lower::endsWith)) {
            throw Refusal.invalid("key", "account.key.form", MAX_LENGTH);
        }
        return new AccountKey(typed);
    }

    /** The form that is compared and searched: lower case. */
    public String canonical() {
        return canonical;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountKey that && canonical.equals(that.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /** The key as it was typed. */
    @Override
    public String toString() {
        return typed;
    }
}
