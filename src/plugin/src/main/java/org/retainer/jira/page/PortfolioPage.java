package org.retainer.jira.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retainer.access.People;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountQuery;
import org.retainer.account.AccountStatus;
import org.retainer.jira.portfolio.PortfolioParameters;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.template.Templates;
import org.retainer.portfolio.Health;
import org.retainer.portfolio.Managers;
import org.retainer.portfolio.Portfolio;
import org.retainer.portfolio.PortfolioOrder;
import org.retainer.portfolio.PortfolioQuery;
import org.retainer.portfolio.PortfolioRow;
import org.retainer.portfolio.PortfolioSums;
import org.retainer.setting.InstallationSettings;
import org.retainer.time.InstallationTime;
import org.retainer.time.Period;
import org.retainer.time.WorkingDays;

/** Where everybody who runs clients begins: each client with its budget, money and health, the worst first. */
public final class PortfolioPage implements SitePage {
    /** The web resource of pages over many clients. */
    static final String RESOURCE = "portfolio";

    private static final int PAGE = 50;
    private static final String ALL = "ALL";

    private final Portfolio portfolio;
    private final AccountBook book;
    private final StartNotices notices;
    private final InstallationSettings settings;
    private final People people;
    private final InstallationTime time;
    private final Frame frame;

    public PortfolioPage(
            Portfolio portfolio,
            AccountBook book,
            StartNotices notices,
            InstallationSettings settings,
            People people,
            InstallationTime time,
            Templates templates) {
        this.portfolio = portfolio;
        this.book = book;
        this.notices = notices;
        this.settings = settings;
        this.people = people;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return PortfolioAddress.PATH;
    }

    @Override
    public Page show(Visit visit) {
        boolean everyStatus = visit.parameters().all("status").equals(List.of(ALL));
        PortfolioQuery query = query(visit, everyStatus);
        WorkingDays calendar = settings.current().calendar();
        List<PortfolioRow> rows = portfolio.all(visit.viewer(), query);
        int startAt = visit.parameters().startAt();
        Map<String, Object> values = visit.values();
        values.put("address", new PortfolioAddress(visit.urls(), visit.parameters(), query));
        values.put(
                "rows",
                rows.stream()
                        .skip(startAt)
                        .limit(PAGE)
                        .map(row -> PortfolioLine.of(visit, row, calendar))
                        .toList());
        PortfolioSums sums = PortfolioSums.of(rows);
        values.put("sums", sums);
        values.put("lines", SumLine.of(visit.texts(), sums));
        values.put("healths", List.of(Health.BAD, Health.WATCH, Health.GOOD));
        values.put("anyAtAll", !rows.isEmpty() || book.count(visit.viewer(), everything()) > 0);
        values.put("mayCreate", AccountAccess.mayCreate(visit.viewer()));
        values.put("mayCompare", Managers.mayCompare(visit.viewer()));
        values.put("seesAll", Managers.mayCompare(visit.viewer()));
        values.put("notices", notices.of(visit));
        values.put("today", time.today());
        values.put("me", visit.asker().person().name());
        calendar(values, query.on(), calendar);
        filter(values, visit, query, everyStatus);
        Set<String> kept = Set.copyOf(concat(PortfolioAddress.FILTERS, List.of("sort", "order")));
        values.put("pager", Pager.of(visit, PortfolioAddress.PATH, kept, startAt, PAGE, rows.size()));
        return frame.page(visit, visit.texts().say("portfolio.title"), "portfolio.vm", values, RESOURCE);
    }

    private PortfolioQuery query(Visit visit, boolean everyStatus) {
        Parameters parameters = everyStatus ? visit.parameters().without("status") : visit.parameters();
        PortfolioQuery query = PortfolioParameters.query(people, parameters, time.today(), PortfolioOrder.HEALTH);
        return everyStatus ? query.withStatuses(Set.of(AccountStatus.values())) : query;
    }

    private static void calendar(Map<String, Object> values, LocalDate on, WorkingDays calendar) {
        YearMonth month = YearMonth.from(on);
        values.put("on", on);
        values.put("month", month);
        values.put("monthSoFar", new Period(month.atDay(1), on));
        values.put("gone", calendar.count(new Period(month.atDay(1), on)));
        values.put("working", calendar.count(Period.of(month)));
    }

    private static void filter(Map<String, Object> values, Visit visit, PortfolioQuery query, boolean everyStatus) {
        values.put("query", query.text());
        values.put("lead", visit.parameters().text("lead").orElse(""));
        values.put("state", query.health().map(Enum::name).orElse(""));
        values.put("category", query.category().map(Enum::name).orElse(""));
        values.put("categories", List.of(AccountCategory.values()));
        values.put(
                "status",
                everyStatus || query.statuses().size() > 1
                        ? ALL
                        : query.statuses().iterator().next().name());
        values.put("statuses", List.of(AccountStatus.values()));
        values.put("sort", query.order().name());
        values.put("order", query.descending() ? "DESC" : "ASC");
        values.put("orders", List.of(PortfolioOrder.values()));
        values.put("filtered", PortfolioAddress.FILTERS.stream().anyMatch(name -> visit.parameters()
                .text(name)
                .isPresent()));
    }

    private static AccountQuery everything() {
        return AccountQuery.open().withStatuses(Set.of(AccountStatus.values()));
    }

    private static List<String> concat(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
