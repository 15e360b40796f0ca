package org.retainer.portfolio;

import java.util.List;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountQuery;

/** Every client that somebody may see, with how it stands and why. */
public final class Portfolio {
    /** The most clients that are looked at; agencies have some hundreds. */
    private static final int MOST = 10_000;

    private final AccountBook book;
    private final PortfolioRows rows;

    public Portfolio(AccountBook book, PortfolioRows rows) {
        this.book = book;
        this.rows = rows;
    }

    /** Lists all clients of a query, sorted; of those who may see no client, none. */
    public List<PortfolioRow> all(Viewer viewer, PortfolioQuery query) {
        return sorted(rows.of(accounts(viewer, query), query.on()), query);
    }

    /** Lists a page of the same clients. Sorted by name, only those of the page cost anything. */
    public PortfolioPart page(Viewer viewer, PortfolioQuery query, int startAt, int maxResults) {
        List<Account> accounts = accounts(viewer, query);
        if (query.isCheap()) {
            return new PortfolioPart(rows.of(part(accounts, startAt, maxResults), query.on()), accounts.size());
        }
        List<PortfolioRow> all = sorted(rows.of(accounts, query.on()), query);
        return new PortfolioPart(part(all, startAt, maxResults), all.size());
    }

    private static List<PortfolioRow> sorted(List<PortfolioRow> all, PortfolioQuery query) {
        return all.stream()
                .filter(row ->
                        query.health().map(row.diagnosis().health()::equals).orElse(true))
                .sorted(query.order().comparator(query.descending()))
                .toList();
    }

    /** Lists by name, which is also the order of the store. */
    private List<Account> accounts(Viewer viewer, PortfolioQuery query) {
        AccountQuery wanted = AccountQuery.open().withStatuses(query.statuses()).withText(query.text());
        return book.list(viewer, wanted, 0, MOST).stream()
                .filter(account ->
                        query.lead().map(account.lead().on(query.on())::equals).orElse(true))
                .filter(account -> query.category()
                        .map(category -> category == account.category().on(query.on()))
                        .orElse(true))
                .toList();
    }

    private static <T> List<T> part(List<T> all, int startAt, int maxResults) {
        return all.stream().skip(startAt).limit(maxResults).toList();
    }
}
