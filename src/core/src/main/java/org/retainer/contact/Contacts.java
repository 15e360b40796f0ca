package org.retainer.contact;

import java.util.List;
import java.util.Optional;

/** The store of contacts. Writing takes part in the present transaction. */
public interface Contacts {
    /** Lists the contacts of an account in {@link Contact#ORDER}. */
    List<Contact> of(long accountId);

    Optional<Contact> byId(long id);

    /**
     * Stores a new contact and answers it with its id.
     *
     * @throws org.retainer.transaction.WriteConflict when the account got another primary contact at the same moment
     */
    Contact add(Contact contact);

    /**
     * Replaces a contact by its changed copy. The audit entry of the new version guards against another writer.
     *
     * @throws org.retainer.transaction.WriteConflict when the account got another primary contact at the same moment
     */
    void replace(Contact contact);

    void remove(Contact contact);
}
