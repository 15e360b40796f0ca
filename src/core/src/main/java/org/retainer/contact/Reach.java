package org.retainer.contact;

import java.util.regex.Pattern;
import org.retainer.refusal.Refusal;

/**
 * How to reach somebody. Addresses and numbers never stand in errors, logs or the audit log.
 *
 * @param email may be empty
 * @param phone may be empty
 * @param channel how they like to be reached, such as {@code Telegram @vera}; may be empty
 * @param urgent how to reach them when it cannot wait; may be empty
 */
public record Reach(String email, String phone, String channel, String urgent) {
    /** No way at all. */
    public static final Reach NONE = new Reach("", "", "", "");

    /** The longest e-mail address, in UTF-16 units (RFC 5321 allows 254 octets). */
    public static final int MAX_EMAIL = 254;

    /** The longest phone number or channel, in UTF-16 units. */
    public static final int MAX_TEXT = 100;

    private static final String PART = "[^@\\s,;<>()\\[\\]\\\\\"]";
    private static final Pattern EMAIL = Pattern.compile(PART + "{1,64}@" + PART + "{1,253}");
    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.[\\p{L}\\p{N}-]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s()./#*,xX-]{3,}(\\s*(ext|доб)\\.?\\s*\\d{1,8})?");

    public Reach {
        if (email.length() > MAX_EMAIL) {
            throw Refusal.invalid("email", "text.long", MAX_EMAIL);
        }
        if (!email.isEmpty() && !isPlausible(email)) {
            throw Refusal.invalid("email", "email.form");
        }
        refuseLong("phone", phone);
        if (!phone.isEmpty() && !(PHONE.matcher(phone).matches() && digits(phone) >= 3)) {
            throw Refusal.invalid("phone", "phone.form");
        }
        refuseLong("channel", channel);
        refuseLong("urgent", urgent);
    }

    private static boolean isPlausible(String email) {
        return EMAIL.matcher(email).matches()
                && !email.contains("..")
                && DOMAIN.matcher(email.substring(email.indexOf('@') + 1)).matches();
    }

    private static long digits(String phone) {
        return phone.chars().filter(Character::isDigit).count();
    }

    private static void refuseLong(String field, String text) {
        if (text.length() > MAX_TEXT) {
            throw Refusal.invalid(field, "text.long", MAX_TEXT);
        }
    }

    /** Hides the addresses: what is printed may end in a log. */
    @Override
    public String toString() {
        return "Reach[hidden]";
    }
}
