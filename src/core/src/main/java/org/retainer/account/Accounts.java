package org.retainer.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store of accounts and their links. Writing takes part in the present transaction. */
public interface Accounts {
    Optional<Account> byKey(AccountKey key);

    Map<Long, Account> byIds(Collection<Long> ids);

    /** Lists accounts by name, then key, without regard to case. */
    List<Account> list(AccountQuery query, LocalDate today, int startAt, int maxResults);

    int count(AccountQuery query, LocalDate today);

    /**
     * Stores a new account and answers it with its id.
     *
     * @throws org.retainer.transaction.WriteConflict when the key was taken by somebody else at the same moment
     */
    Account add(Account account);

    /** Replaces an account by its changed copy. The audit entry of the new version guards against another writer. */
    void replace(Account account);

    /** Removes an account that nothing refers to. */
    void remove(Account account);

    /** Lists an account's links by project, component, first day. */
    List<AccountLink> linksOf(long accountId);

    /** Lists the links of a project, of any account. */
    List<AccountLink> linksOfProject(long projectId);

    Optional<AccountLink> link(long linkId);

    /** Lists all links: a few thousand at most. */
    List<AccountLink> links();

    /** Lists the accounts that hours can be placed on: every account, of any status. */
    List<Account> all();

    /**
     * Stores a new link. The links of a project carry a number that is claimed with each change, so that of two who link
     * the same project at once the second one looks again.
     *
     * @throws org.retainer.transaction.WriteConflict when the project's links changed at the same moment, or one of them
     *     overlaps by now
     */
    AccountLink addLink(AccountLink link);

    /** Removes a link, claiming the project's next number as {@link #addLink} does. */
    void removeLink(AccountLink link);
}
