package org.retainer.contact;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;

/** Contacts in memory. */
public final class InMemoryContacts implements Contacts {
    private final InMemoryTable<Long, Contact> contacts;
    private final InMemoryTable<Long, Long> primaries;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryContacts(InMemoryTransactions transactions) {
        contacts = new InMemoryTable<>(transactions);
        primaries = new InMemoryTable<>(transactions);
    }

    @Override
    public List<Contact> of(long accountId) {
        return contacts.where(contact -> contact.accountId() == accountId).stream()
                .sorted(Contact.ORDER)
                .toList();
    }

    @Override
    public Optional<Contact> byId(long id) {
        return contacts.get(id);
    }

    @Override
    public Contact add(Contact contact) {
        Contact added = contact.withId(ids.incrementAndGet());
        contacts.insert(added.id(), added);
        claim(added);
        return added;
    }

    @Override
    public void replace(Contact contact) {
        release(contact);
        contacts.put(contact.id(), contact);
        claim(contact);
    }

    @Override
    public void remove(Contact contact) {
        release(contact);
        contacts.get(contact.id()).ifPresent(present -> contacts.delete(present.id(), present));
    }

    private void claim(Contact contact) {
        if (contact.is(Duty.PRIMARY)) {
            primaries.insert(contact.accountId(), contact.id());
        }
    }

    private void release(Contact contact) {
        primaries
                .get(contact.accountId())
                .filter(id -> id == contact.id())
                .ifPresent(id -> primaries.delete(contact.accountId(), id));
    }
}
