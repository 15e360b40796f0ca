package org.retainer.jira.account;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.account.Account;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountLink;
import org.retainer.account.AccountQuery;
import org.retainer.account.Accounts;
import org.retainer.jira.alert.AoAlerts;
import org.retainer.jira.contact.AoContacts;
import org.retainer.jira.journal.AoJournals;
import org.retainer.jira.plan.AoPlans;
import org.retainer.jira.rate.AoRates;
import org.retainer.jira.store.Table;

/** Accounts and their links in Active Objects. */
public final class AoAccounts implements Accounts {
    private final Table<StoredAccount, Integer> accounts;
    private final ActiveObjects ao;
    private final AccountRows rows;
    private final AccountSearch search;
    private final LinkRows links;

    public AoAccounts(ActiveObjects ao) {
        this.ao = ao;
        accounts = new Table<>(ao, StoredAccount.class, StoredAccount::getID);
        rows = new AccountRows(ao);
        search = new AccountSearch(ao, rows);
        links = new LinkRows(ao);
    }

    @Override
    public Optional<Account> byKey(AccountKey key) {
        return accounts.one("KEY_LOWER = ?", key.canonical()).map(this::read);
    }

    @Override
    public Map<Long, Account> byIds(Collection<Long> ids) {
        return rows
                .read(accounts.inUnique("ID", ids.stream().map(Long::intValue).toList()))
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    @Override
    public List<Account> list(AccountQuery query, LocalDate today, int startAt, int maxResults) {
        return rows.read(search.list(query, today, startAt, maxResults));
    }

    @Override
    public int count(AccountQuery query, LocalDate today) {
        return search.count(query, today);
    }

    @Override
    public Account add(Account account) {
        StoredAccount row = accounts.add(rows.main(account));
        Account added = account.change().id(row.getID()).build();
        rows.addParts(added);
        return added;
    }

    @Override
    public void replace(Account account) {
        accounts.one("ID = ?", (int) account.id()).ifPresent(row -> rows.change(row, account));
        rows.removeParts(account);
        rows.addParts(account);
    }

    @Override
    public void remove(Account account) {
        rows.removeParts(account);
        AoContacts.removeAllOf(ao, account.id());
        AoRates.removeAllOf(ao, account.id());
        AoJournals.removeAllOf(ao, account.id());
        AoAlerts.removeAllOf(ao, account.id());
        AoPlans.removeAllOf(ao, account.id());
        accounts.deleteSeen(List.of(account.id()));
    }

    @Override
    public List<AccountLink> linksOf(long accountId) {
        return links.where("ACCOUNT_ID = ?", (int) accountId);
    }

    @Override
    public List<AccountLink> linksOfProject(long projectId) {
        return links.where("PROJECT_ID = ?", projectId);
    }

    @Override
    public Optional<AccountLink> link(long linkId) {
        return links.where("ID = ?", linkId).stream().findFirst();
    }

    @Override
    public List<AccountLink> links() {
        return links.where("ID > ?", 0);
    }

    @Override
    public List<Account> all() {
        return rows.read(accounts.all("ID > ?", 0));
    }

    @Override
    public AccountLink addLink(AccountLink link) {
        return links.add(link);
    }

    @Override
    public void removeLink(AccountLink link) {
        links.remove(link);
    }

    private Account read(StoredAccount row) {
        return rows.read(List.of(row)).get(0);
    }
}
