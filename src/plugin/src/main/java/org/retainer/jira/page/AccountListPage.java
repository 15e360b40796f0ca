package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourTotal;
import org.retainer.jira.account.AccountRequests;
import org.retainer.jira.template.Templates;
import org.retainer.time.InstallationTime;

/** The list of clients: search, filters, this month's hours. */
public final class AccountListPage implements SitePage {
    private static final int PAGE = 25;

    private final AccountBook book;
    private final HourLedger ledger;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public AccountListPage(
            AccountBook book, HourLedger ledger, People people, InstallationTime time, Templates templates) {
        this.book = book;
        this.ledger = ledger;
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
        AccountQuery query = AccountRequests.query(people, visit.parameters());
        int total = book.count(visit.viewer(), query);
        int startAt = visit.parameters().startAt();
        boolean anyAtAll = total > 0 || book.count(visit.viewer(), everything()) > 0;
        Map<String, Object> values = visit.values();
        values.put("rows", rows(visit, query, startAt));
        values.put("month", YearMonth.from(time.today()));
        values.put("query", query.text());
        values.put("lead", visit.parameters().text("lead").orElse(""));
        values.put(
                "status",
                query.statuses().size() == 1
                        ? query.statuses().iterator().next().name()
                        : "");
        values.put("statuses", List.of(AccountStatus.values()));
        values.put("mayCreate", AccountAccess.mayCreate(visit.viewer()));
        values.put("anyAtAll", anyAtAll);
        values.put("pager", Pager.of(visit, "/accounts", Set.of("status", "lead", "query"), startAt, PAGE, total));
        return frame.page(visit, visit.texts().say("accounts.title"), "account-list.vm", values);
    }

    private List<Row> rows(Visit visit, AccountQuery query, int startAt) {
        List<Row> rows = new ArrayList<>();
        for (Account account : book.list(visit.viewer(), query, startAt, PAGE)) {
            YearMonth month = YearMonth.from(LocalDate.ofInstant(
                    time.now(), account.zone().on(time.today()).orElse(time.zone())));
            rows.add(new Row(
                    account.key().toString(),
                    account.name(),
                    account.status().name(),
                    account.category().on(time.today()).name(),
                    people.byKey(account.lead().on(time.today())).displayName(),
                    ledger.month(account.id(), month),
                    account.renewalDate()));
        }
        return rows;
    }

    private static AccountQuery everything() {
        return AccountQuery.open().withStatuses(Set.of(AccountStatus.values()));
    }

    /** One client of the list. */
    public record Row(
            String key,
            String name,
            String status,
            String category,
            String lead,
            HourTotal month,
            Optional<LocalDate> renewal) {}
}
