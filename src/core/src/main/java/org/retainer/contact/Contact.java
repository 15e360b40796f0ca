package org.retainer.contact;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.retainer.refusal.Refusal;

/**
 * Somebody at the client.
 *
 * @param id the store's id, 0 before the contact is stored
 * @param role what they do there, in anybody's words; may be empty
 * @param language {@code en} or {@code ru}: what to write to them in
 * @param version counts the changes, 1 when added
 */
public record Contact(
        long id,
        long accountId,
        String name,
        String role,
        Reach reach,
        String language,
        Set<Duty> duties,
        long version) {
    /** The longest name or role, in UTF-16 units. */
    public static final int MAX_NAME = 255;

    /** The one to turn to first, then those who decide, then by name. */
    public static final Comparator<Contact> ORDER = Comparator.comparing((Contact contact) -> !contact.is(Duty.PRIMARY))
            .thenComparing(contact -> !contact.is(Duty.DECIDES))
            .thenComparing(contact -> contact.name().toLowerCase(Locale.ROOT))
            .thenComparing(Contact::id);

    public Contact {
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(language, "language");
        duties = Set.copyOf(duties);
        if (name.isBlank()) {
            throw Refusal.invalid("name", "required");
        }
        if (name.length() > MAX_NAME) {
            throw Refusal.invalid("name", "text.long", MAX_NAME);
        }
        if (role.length() > MAX_NAME) {
            throw Refusal.invalid("role", "text.long", MAX_NAME);
        }
    }

    public boolean is(Duty duty) {
        return duties.contains(duty);
    }

    /** Answers the contact under the id that the store gave it. */
    public Contact withId(long given) {
        return new Contact(given, accountId, name, role, reach, language, duties, version);
    }

    Contact of(long account) {
        return new Contact(id, account, name, role, reach, language, duties, 1);
    }

    Contact withVersion(long next) {
        return new Contact(id, accountId, name, role, reach, language, duties, next);
    }

    Contact without(Duty duty) {
        Set<Duty> left = EnumSet.noneOf(Duty.class);
        left.addAll(duties);
        left.remove(duty);
        return new Contact(id, accountId, name, role, reach, language, left, version);
    }
}
