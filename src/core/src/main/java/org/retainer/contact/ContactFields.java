package org.retainer.contact;

import java.util.LinkedHashMap;
import java.util.Map;
import org.retainer.audit.Edits;

/** A contact as field names and texts. What the audit log gets of an address is only that there is one. */
final class ContactFields {
    private static final String THERE = "***";

    private ContactFields() {}

    /** The fields that two states of a contact do not have alike, as the first one has them. */
    static Map<String, String> differing(Contact contact, Contact other) {
        return hidden(Edits.differing(of(contact), of(other)));
    }

    /** All fields, for a contact that was added or removed. */
    static Map<String, String> shown(Contact contact) {
        return hidden(of(contact));
    }

    private static Map<String, String> of(Contact contact) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", contact.name());
        fields.put("role", contact.role());
        fields.put("email", contact.reach().email());
        fields.put("phone", contact.reach().phone());
        fields.put("language", contact.language());
        fields.put("channel", contact.reach().channel());
        fields.put("urgent", contact.reach().urgent());
        fields.put("decides", String.valueOf(contact.is(Duty.DECIDES)));
        fields.put("receivesReports", String.valueOf(contact.is(Duty.RECEIVES_REPORTS)));
        fields.put("receivesInvoices", String.valueOf(contact.is(Duty.RECEIVES_INVOICES)));
        fields.put("primary", String.valueOf(contact.is(Duty.PRIMARY)));
        return fields;
    }

    private static Map<String, String> hidden(Map<String, String> fields) {
        for (String address : new String[] {"email", "phone", "channel", "urgent"}) {
            fields.computeIfPresent(address, (name, text) -> text.isEmpty() ? "" : THERE);
        }
        return fields;
    }
}
