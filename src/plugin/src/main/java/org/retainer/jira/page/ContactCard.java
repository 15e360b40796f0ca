package org.retainer.jira.page;

import java.util.List;
import org.retainer.contact.Contact;
import org.retainer.contact.Duty;
import org.retainer.jira.template.Urls;

/**
 * A contact as the page shows it.
 *
 * @param mail the address of a mail to them, empty without an e-mail
 * @param call the address that calls them, empty without a phone
 */
public record ContactCard(
        long id,
        long version,
        String name,
        String role,
        String email,
        String mail,
        String phone,
        String call,
        String channel,
        String urgent,
        String language,
        boolean primary,
        boolean decides,
        boolean receivesReports,
        boolean receivesInvoices) {
    static List<ContactCard> of(List<Contact> contacts, Urls urls) {
        return contacts.stream().map(contact -> of(contact, urls)).toList();
    }

    /** What stands in the form of a contact that is still to be added. */
    static ContactCard blank(String language) {
        return new ContactCard(0, 0, "", "", "", "", "", "", "", "", language, false, false, false, false);
    }

    private static ContactCard of(Contact contact, Urls urls) {
        return new ContactCard(
                contact.id(),
                contact.version(),
                contact.name(),
                contact.role(),
                contact.reach().email(),
                mail(contact.reach().email(), urls),
                contact.reach().phone(),
                call(contact.reach().phone()),
                contact.reach().channel(),
                contact.reach().urgent(),
                contact.language(),
                contact.is(Duty.PRIMARY),
                contact.is(Duty.DECIDES),
                contact.is(Duty.RECEIVES_REPORTS),
                contact.is(Duty.RECEIVES_INVOICES));
    }

    private static String mail(String email, Urls urls) {
        int at = email.indexOf('@');
        return at < 0 ? "" : "mailto:" + urls.part(email.substring(0, at)) + "@" + urls.part(email.substring(at + 1));
    }

    /** Leaves only digits and a leading plus; what comes behind letters is an extension, which nobody can dial. */
    private static String call(String phone) {
        if (phone.isEmpty()) {
            return "";
        }
        String dialled = phone.split("\\p{L}", 2)[0].replaceAll("[^\\d]", "");
        return dialled.isEmpty() ? "" : "tel:" + (phone.startsWith("+") ? "+" : "") + dialled;
    }
}
