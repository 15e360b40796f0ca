package org.retainer.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.transaction.InMemoryTable;
import org.retainer.transaction.InMemoryTransactions;
import org.retainer.transaction.WriteConflict;

/** Accounts and links in memory. */
public final class InMemoryAccounts implements Accounts {
    private final InMemoryTable<Long, Account> accounts;
    private final InMemoryTable<String, Long> keys;
    private final InMemoryTable<Long, AccountLink> links;
    private final InMemoryTable<Long, Long> linkNumbers;
    private final AtomicLong ids = new AtomicLong();

    public InMemoryAccounts(InMemoryTransactions transactions) {
        accounts = new InMemoryTable<>(transactions);
        keys = new InMemoryTable<>(transactions);
        links = new InMemoryTable<>(transactions);
        linkNumbers = new InMemoryTable<>(transactions);
    }

    @Override
    public Optional<Account> byKey(AccountKey key) {
        return keys.get(key.canonical()).flatMap(accounts::get);
    }

    @Override
    public Map<Long, Account> byIds(Collection<Long> ids) {
        return accounts.where(account -> ids.contains(account.id())).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    @Override
    public List<Account> list(AccountQuery query, LocalDate today, int startAt, int maxResults) {
        return accounts.all().stream()
                .filter(account -> matches(account, query, today))
                .sorted(Comparator.comparing((Account account) -> account.name().toLowerCase(Locale.ROOT))
                        .thenComparing(account -> account.key().canonical()))
                .skip(startAt)
                .limit(maxResults)
                .toList();
    }

    @Override
    public int count(AccountQuery query, LocalDate today) {
        return accounts.where(account -> matches(account, query, today)).size();
    }

    @Override
    public Account add(Account account) {
        Account added = account.change().id(ids.incrementAndGet()).build();
        keys.insert(added.key().canonical(), added.id());
        accounts.insert(added.id(), added);
        return added;
    }

    @Override
    public void replace(Account account) {
        accounts.put(account.id(), account);
    }

    @Override
    public void remove(Account account) {
        Account present = accounts.get(account.id()).orElseThrow();
        accounts.delete(present.id(), present);
        String key = present.key().canonical();
        keys.delete(key, keys.get(key).orElseThrow());
    }

    @Override
    public List<AccountLink> linksOf(long accountId) {
        return sorted(links.where(link -> link.accountId() == accountId));
    }

    @Override
    public List<AccountLink> linksOfProject(long projectId) {
        return sorted(links.where(link -> link.projectId() == projectId));
    }

    @Override
    public Optional<AccountLink> link(long linkId) {
        return links.get(linkId);
    }

    @Override
    public List<AccountLink> links() {
        return sorted(List.copyOf(links.all()));
    }

    @Override
    public List<Account> all() {
        return List.copyOf(accounts.all());
    }

    @Override
    public AccountLink addLink(AccountLink link) {
        AccountLink added = new AccountLink(
                ids.incrementAndGet(),
                link.accountId(),
                link.projectId(),
                link.componentId(),
                link.componentName(),
                link.from(),
                link.to());
        claim(link.projectId());
        if (linksOfProject(link.projectId()).stream().anyMatch(added::overlaps)) {
            throw new WriteConflict("The project was linked by somebody else");
        }
        links.insert(added.id(), added);
        return added;
    }

    @Override
    public void removeLink(AccountLink link) {
        claim(link.projectId());
        links.get(link.id()).ifPresent(present -> links.delete(present.id(), present));
    }

    private void claim(long projectId) {
        Optional<Long> number = linkNumbers.get(projectId);
        number.ifPresent(present -> linkNumbers.delete(projectId, present));
        linkNumbers.insert(projectId, number.orElse(0L) + 1);
    }

    private static boolean matches(Account account, AccountQuery query, LocalDate today) {
        String text = query.text().toLowerCase(Locale.ROOT);
        boolean named = account.key().canonical().contains(text)
                || account.name().toLowerCase(Locale.ROOT).contains(text);
        return named
                && query.statuses().contains(account.status())
                && query.lead()
                        .map(lead -> account.lead().on(today).equals(lead))
                        .orElse(true)
                && query.visibleTo()
                        .map(user -> worksFor(user, account, today)
                                || query.headed().contains(account.lead().on(today)))
                        .orElse(true);
    }

    private static boolean worksFor(String user, Account account, LocalDate today) {
        return account.lead().on(today).equals(user)
                || account.team().stream().anyMatch(member -> member.userKey().equals(user) && member.worksOn(today));
    }

    private static List<AccountLink> sorted(List<AccountLink> unsorted) {
        return unsorted.stream()
                .sorted(Comparator.comparingLong(AccountLink::projectId)
                        .thenComparing(link -> link.componentId().orElse(0L))
                        .thenComparing(link -> link.from().orElse(LocalDate.MIN))
                        .thenComparing(AccountLink::id))
                .toList();
    }
}
