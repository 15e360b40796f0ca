package org.retainer.jira.page;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;
import org.retainer.account.ChangeHistory;
import org.retainer.jira.account.AccountRequests;
import org.retainer.jira.template.Templates;
import org.retainer.portfolio.Managers;
import org.retainer.time.InstallationTime;

/** Where an account manager starts: what waits for them, and their clients with the hours of the month. */
public final class AccountListPage implements SitePage {
    private static final int PAGE = 25;
    private static final int MOST_SORTED = 5_000;
    private static final String ALL = "ALL";

    private final AccountBook book;
    private final AccountRows rows;
    private final StartNotices notices;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public AccountListPage(
            AccountBook book,
            AccountRows rows,
            StartNotices notices,
            People people,
            InstallationTime time,
            Templates templates) {
        this.book = book;
        this.rows = rows;
        this.notices = notices;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return "/accounts";
    }

    @Override
    public Page show(Visit visit) {
        boolean seesAll = AccountAccess.seesAll(visit.viewer());
        int own = book.count(
                visit.viewer(), everything().withVisibleTo(visit.viewer().userKey()));
        Scope scope =
                visit.parameters().choice("show", Scope.class).orElse(own > 0 || !seesAll ? Scope.MINE : Scope.ALL);
        Sort sort = visit.parameters().choice("sort", Sort.class).orElse(Sort.NAME);
        Set<AccountStatus> statuses = statuses(visit);
        AccountQuery query = AccountRequests.query(people, visit.parameters(), statuses);
        if (scope == Scope.MINE) {
            query = query.withVisibleTo(visit.viewer().userKey());
        }
        int total = book.count(visit.viewer(), query);
        int startAt = visit.parameters().startAt();
        boolean anyAtAll = own > 0 || book.count(visit.viewer(), everything()) > 0;
        Map<String, Object> values = visit.values();
        values.put("rows", rows.of(visit, page(visit, query, sort, startAt)));
        values.put("month", YearMonth.from(time.today()));
        values.put("query", query.text());
        values.put("lead", visit.parameters().text("lead").orElse(""));
        values.put(
                "status",
                statuses.size() > 1 ? ALL : query.statuses().iterator().next().name());
        values.put("statuses", List.of(AccountStatus.values()));
        values.put("scope", scope.name());
        values.put("sort", sort.name());
        values.put("seesAll", seesAll);
        values.put("own", own);
        values.put("today", time.today());
        values.put("notices", notices.of(visit));
        values.put("mayReadAudit", ChangeHistory.maySeeAll(visit.viewer()));
        values.put("mayCompare", Managers.mayCompare(visit.viewer()));
        values.put("mayCreate", AccountAccess.mayCreate(visit.viewer()));
        values.put("anyAtAll", anyAtAll);
        values.put(
                "pager",
                Pager.of(visit, "/accounts", Set.of("show", "status", "lead", "query", "sort"), startAt, PAGE, total));
        return frame.page(visit, visit.texts().say("accounts.title"), "account-list.vm", values);
    }

    private List<Account> page(Visit visit, AccountQuery query, Sort sort, int startAt) {
        if (sort == Sort.NAME) {
            return book.list(visit.viewer(), query, startAt, PAGE);
        }
        List<Account> all = book.list(visit.viewer(), query, 0, MOST_SORTED);
        Map<Long, Long> billable = rows.billableOfMonth(all);
        return all.stream()
                .sorted(Comparator.comparingLong((Account account) -> billable.getOrDefault(account.id(), 0L))
                        .reversed())
                .skip(startAt)
                .limit(PAGE)
                .toList();
    }

    private static Set<AccountStatus> statuses(Visit visit) {
        return visit.parameters().all("status").equals(List.of(ALL))
                ? Set.of(AccountStatus.values())
                : visit.parameters().choices("status", AccountStatus.class);
    }

    private static AccountQuery everything() {
        return AccountQuery.open().withStatuses(Set.of(AccountStatus.values()));
    }

    /** Whose clients to list. */
    enum Scope {
        /** Those that the viewer leads or works for today. */
        MINE,
        /** All that the viewer may see. */
        ALL
    }

    /** In which order. */
    enum Sort {
        NAME,
        /** By the billable hours of this month, the most first. */
        HOURS
    }
}
