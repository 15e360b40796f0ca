package org.retainer.jira.contact;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.retainer.contact.Contact;
import org.retainer.contact.Contacts;
import org.retainer.contact.Duty;
import org.retainer.contact.Reach;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;

/** Contacts in Active Objects. */
public final class AoContacts implements Contacts {
    private final Table<StoredContact, Integer> contacts;
    private final Table<StoredPrimary, Integer> primaries;

    public AoContacts(ActiveObjects ao) {
        contacts = new Table<>(ao, StoredContact.class, StoredContact::getID);
        primaries = new Table<>(ao, StoredPrimary.class, StoredPrimary::getID);
    }

    /** Takes away all contacts of an account that is deleted. */
    public static void removeAllOf(ActiveObjects ao, long accountId) {
        ao.deleteWithSQL(StoredPrimary.class, "ACCOUNT_ID = ?", (int) accountId);
        ao.deleteWithSQL(StoredContact.class, "ACCOUNT_ID = ?", (int) accountId);
    }

    @Override
    public List<Contact> of(long accountId) {
        int primary = primary(accountId);
        return contacts.all("ACCOUNT_ID = ?", (int) accountId).stream()
                .map(row -> read(row, primary))
                .sorted(Contact.ORDER)
                .toList();
    }

    @Override
    public Optional<Contact> byId(long id) {
        return contacts.one("ID = ?", id).map(row -> read(row, primary(row.getAccountId())));
    }

    @Override
    public Contact add(Contact contact) {
        StoredContact row = contacts.add(new Row()
                .with("ACCOUNT_ID", (int) contact.accountId())
                .with("NAME", contact.name())
                .with("JOB_ROLE", contact.role())
                .with("EMAIL", contact.reach().email())
                .with("PHONE", contact.reach().phone())
                .with("CHANNEL", contact.reach().channel())
                .with("URGENT_CHANNEL", contact.reach().urgent())
                .with("LANGUAGE", contact.language())
                .with("DECIDES", contact.is(Duty.DECIDES))
                .with("GETS_REPORTS", contact.is(Duty.RECEIVES_REPORTS))
                .with("GETS_INVOICES", contact.is(Duty.RECEIVES_INVOICES))
                .with("VERSION_NUMBER", contact.version()));
        Contact added = contact.withId(row.getID());
        claim(added);
        return added;
    }

    @Override
    public void replace(Contact contact) {
        contacts.one("ID = ?", contact.id()).ifPresent(row -> change(row, contact));
        release(contact);
        claim(contact);
    }

    @Override
    public void remove(Contact contact) {
        release(contact);
        contacts.deleteSeen(List.of(contact.id()));
    }

    private int primary(long accountId) {
        return primaries
                .one("ACCOUNT_ID = ?", (int) accountId)
                .map(StoredPrimary::getContactId)
                .orElse(0);
    }

    private void claim(Contact contact) {
        if (contact.is(Duty.PRIMARY)) {
            primaries.add(
                    new Row().with("ACCOUNT_ID", (int) contact.accountId()).with("CONTACT_ID", (int) contact.id()));
        }
    }

    private void release(Contact contact) {
        primaries.delete("ACCOUNT_ID = ? AND CONTACT_ID = ?", (int) contact.accountId(), (int) contact.id());
    }

    private static void change(StoredContact row, Contact contact) {
        row.setName(contact.name());
        row.setJobRole(stored(contact.role()));
        row.setEmail(stored(contact.reach().email()));
        row.setPhone(stored(contact.reach().phone()));
        row.setChannel(stored(contact.reach().channel()));
        row.setUrgentChannel(stored(contact.reach().urgent()));
        row.setLanguage(contact.language());
        row.setDecides(contact.is(Duty.DECIDES));
        row.setGetsReports(contact.is(Duty.RECEIVES_REPORTS));
        row.setGetsInvoices(contact.is(Duty.RECEIVES_INVOICES));
        row.setVersionNumber(contact.version());
        row.save();
    }

    private static Contact read(StoredContact row, int primary) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        if (row.getID() == primary) {
            duties.add(Duty.PRIMARY);
        }
        if (row.isDecides()) {
            duties.add(Duty.DECIDES);
        }
        if (row.isGetsReports()) {
            duties.add(Duty.RECEIVES_REPORTS);
        }
        if (row.isGetsInvoices()) {
            duties.add(Duty.RECEIVES_INVOICES);
        }
        Reach reach = new Reach(
                Row.text(row.getEmail()),
                Row.text(row.getPhone()),
                Row.text(row.getChannel()),
                Row.text(row.getUrgentChannel()));
        return new Contact(
                row.getID(),
                row.getAccountId(),
                row.getName(),
                Row.text(row.getJobRole()),
                reach,
                row.getLanguage(),
                duties,
                row.getVersionNumber());
    }

    private static String stored(String text) {
        return text.isEmpty() ? null : text;
    }
}
