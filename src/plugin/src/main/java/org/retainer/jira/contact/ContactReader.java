package org.retainer.jira.contact;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.contact.Contact;
import org.retainer.contact.Duty;
import org.retainer.contact.Reach;
import org.retainer.jira.json.Fields;
import org.retainer.jira.language.Language;
import org.retainer.refusal.Refusal;

/** Reads contacts and changes of contacts: what is not given stays as it is. */
final class ContactReader {
    static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "role",
            "email",
            "phone",
            "language",
            "channel",
            "urgent",
            "decides",
            "receivesReports",
            "receivesInvoices",
            "primary",
            "version");

    private final Fields fields;

    ContactReader(Fields fields) {
        this.fields = fields;
    }

    /** Reads a new contact; whoever says nothing about the language is written to in the account's. */
    Contact create(String accountLanguage) {
        if (!fields.has("name")) {
            fields.complain("name", "required");
        }
        return over(new Contact(0, 0, "-", "", Reach.NONE, accountLanguage, Set.of(), 1));
    }

    /** Reads what is to change about a contact, and answers it changed. */
    Contact over(Contact before) {
        String name = fields.has("name") ? fields.requiredText("name", Contact.MAX_NAME) : before.name();
        String role = text("role", Contact.MAX_NAME, before.role());
        String language = language(before.language());
        Optional<Reach> reach = reach(before.reach());
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        duty(duties, "primary", Duty.PRIMARY, before);
        duty(duties, "decides", Duty.DECIDES, before);
        duty(duties, "receivesReports", Duty.RECEIVES_REPORTS, before);
        duty(duties, "receivesInvoices", Duty.RECEIVES_INVOICES, before);
        fields.check();
        return new Contact(
                before.id(), before.accountId(), name, role, reach.orElseThrow(), language, duties, before.version());
    }

    private Optional<Reach> reach(Reach before) {
        String email = text("email", Reach.MAX_EMAIL, before.email());
        String phone = text("phone", Reach.MAX_TEXT, before.phone());
        String channel = text("channel", Reach.MAX_TEXT, before.channel());
        String urgent = text("urgent", Reach.MAX_TEXT, before.urgent());
        try {
            return Optional.of(new Reach(email, phone, channel, urgent));
        } catch (Refusal refusal) {
            refusal.complaints()
                    .forEach(complaint -> fields.complain(
                            complaint.field(),
                            complaint.message(),
                            complaint.arguments().toArray()));
            return Optional.empty();
        }
    }

    private String language(String before) {
        if (!fields.has("language") || fields.isNull("language")) {
            return before;
        }
        Optional<String> language = fields.text("language", Reach.MAX_TEXT);
        if (language.flatMap(Language::byCode).isEmpty()) {
            fields.complain("language", "choice", List.of("en", "ru"));
        }
        return language.orElse(before);
    }

    private String text(String name, int longest, String before) {
        return fields.has(name) ? fields.text(name, longest).orElse("") : before;
    }

    private void duty(Set<Duty> duties, String name, Duty duty, Contact before) {
        boolean has = fields.has(name) ? fields.bool(name).orElse(false) : before.is(duty);
        if (has) {
            duties.add(duty);
        }
    }
}
