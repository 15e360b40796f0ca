package org.retainer.contact;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.audit.AuditEntry;
import org.retainer.audit.AuditLog;
import org.retainer.audit.Edits;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/**
 * What people do with contacts. Who sees the account sees them, who edits it edits them. When a contact becomes the
 * primary one, the one before is it no longer.
 */
public final class ContactBook {
    static final String OBJECT = "CONTACT";

    private final AccountBook book;
    private final Contacts contacts;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstallationTime time;

    public ContactBook(
            AccountBook book, Contacts contacts, AuditLog audit, Transactions transactions, InstallationTime time) {
        this.book = book;
        this.contacts = contacts;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Lists an account's contacts: the primary one, those who decide, then by name.
     *
     * @throws Refusal 404 when there is no such account, or none that the viewer may see
     */
    public List<Contact> list(Viewer viewer, String accountKey) {
        return contacts.of(book.get(viewer, accountKey).id());
    }

    /** Finds one contact of an account, or refuses with 404. */
    public Contact get(Viewer viewer, String accountKey, long id) {
        return found(book.get(viewer, accountKey), id);
    }

    /** Adds a contact; its id, account and version are given here. */
    public Contact add(Viewer viewer, String accountKey, Contact draft) {
        return transactions.run(() -> {
            Account account = book.editable(viewer, accountKey);
            Contact wanted = draft.of(account.id());
            relieve(viewer, wanted);
            Contact added = contacts.add(wanted);
            audit.append(entry(viewer, added, "CREATE", Map.of(), ContactFields.shown(added)));
            return added;
        });
    }

    /**
     * Changes a contact.
     *
     * @param seenVersion the version that the viewer has seen; empty to change whatever is there
     * @throws Refusal 404, 403, or 409 with the fields that somebody else has changed since
     */
    public Contact change(
            Viewer viewer, String accountKey, long id, OptionalLong seenVersion, UnaryOperator<Contact> change) {
        return transactions.run(() -> {
            Contact before = found(book.editable(viewer, accountKey), id);
            Edits.refuseStale(audit, OBJECT, id, before.version(), seenVersion);
            Contact after = change.apply(before).withVersion(before.version() + 1);
            Map<String, String> differing = ContactFields.differing(after, before);
            if (differing.isEmpty()) {
                return before;
            }
            relieve(viewer, after);
            contacts.replace(after);
            audit.append(entry(viewer, after, "CHANGE", ContactFields.differing(before, after), differing));
            return after;
        });
    }

    public void remove(Viewer viewer, String accountKey, long id, OptionalLong seenVersion) {
        transactions.run(() -> {
            Contact contact = found(book.editable(viewer, accountKey), id);
            Edits.refuseStale(audit, OBJECT, id, contact.version(), seenVersion);
            contacts.remove(contact);
            Contact gone = contact.withVersion(contact.version() + 1);
            audit.append(entry(viewer, gone, "DELETE", ContactFields.shown(contact), Map.of()));
        });
    }

    /** Makes whoever was the primary contact before an ordinary one. */
    private void relieve(Viewer viewer, Contact wanted) {
        if (!wanted.is(Duty.PRIMARY)) {
            return;
        }
        for (Contact other : contacts.of(wanted.accountId())) {
            if (other.is(Duty.PRIMARY) && other.id() != wanted.id()) {
                Contact relieved = other.without(Duty.PRIMARY).withVersion(other.version() + 1);
                contacts.replace(relieved);
                audit.append(entry(
                        viewer,
                        relieved,
                        "CHANGE",
                        ContactFields.differing(other, relieved),
                        ContactFields.differing(relieved, other)));
            }
        }
    }

    private Contact found(Account account, long id) {
        return contacts.byId(id)
                .filter(contact -> contact.accountId() == account.id())
                .orElseThrow(() -> Refusal.notFound("contact.absent", id));
    }

    private AuditEntry entry(
            Viewer viewer, Contact contact, String what, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(
                OBJECT,
                contact.id(),
                contact.version(),
                contact.accountId(),
                time.now(),
                viewer.userKey(),
                what,
                before,
                after);
    }
}
