package org.retainer.jira.rate;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.jira.json.Json;
import org.retainer.jira.json.MoneyJson;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.margin.Margin;
import org.retainer.margin.Margins;
import org.retainer.margin.UnratedHours;
import org.retainer.margin.UnratedWork;
import org.retainer.rate.RateAccess;

/** Answers what an account earns and costs. Whoever sees the account may know; what single people cost is told to nobody. */
public final class MarginRequests {
    private final AccountBook accounts;
    private final Margins margins;
    private final UnratedHours unrated;
    private final People people;

    public MarginRequests(AccountBook accounts, Margins margins, UnratedHours unrated, People people) {
        this.accounts = accounts;
        this.margins = margins;
        this.unrated = unrated;
        this.people = people;
    }

    public Reply margin(Asker asker, String accountKey, Parameters parameters) {
        Account account = accounts.get(asker.viewer(), accountKey);
        Margin margin = margins.of(account, parameters.period());
        return Reply.ok(Json.object()
                .with("revenue", money(margin.revenue()))
                .with("cost", money(margin.cost()))
                .with("margin", money(margin.margin()))
                .with("marginPercent", margin.percent())
                .with("unratedSeconds", margin.unratedSeconds())
                .with("valueAtRates", money(margin.valueAtRates()))
                .with("revenuePerHour", money(margin.revenuePerHour()))
                .with("currency", margin.currency())
                .with("fixed", MoneyJson.write(margin.fixed()))
                .with("seconds", margin.work().cost().seconds())
                .with("billableSeconds", margin.work().billable().seconds())
                .with("costUnratedSeconds", margin.costUnratedSeconds())
                .with("valueUnratedSeconds", margin.work().billable().unratedSeconds()));
    }

    /** Lists whose billable hours have no bill rate; for those who see cost rates also whose hours have none of these. */
    public Reply unrated(Asker asker, String accountKey, Parameters parameters) {
        Account account = accounts.get(asker.viewer(), accountKey);
        boolean costs = RateAccess.maySeeCosts(asker.viewer());
        List<UnratedWork> found = unrated.of(account, parameters.period()).stream()
                .filter(work -> costs || work.billSeconds() > 0)
                .toList();
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        return Reply.ok(Reply.list(
                startAt,
                maxResults,
                found.size(),
                found.stream()
                        .skip(startAt)
                        .limit(maxResults)
                        .map(work -> json(work, costs))
                        .toList()));
    }

    private Json json(UnratedWork work, boolean costs) {
        Person person = people.byKey(work.person());
        Json json = Json.object()
                .with("person", person.name())
                .with("personName", person.displayName())
                .with("activity", work.activity().isEmpty() ? null : work.activity())
                .with("unratedSeconds", work.billSeconds())
                .with("since", work.since());
        return costs ? json.with("costUnratedSeconds", work.costSeconds()) : json;
    }

    private static Optional<Json> money(Optional<Money> amount) {
        return amount.map(MoneyJson::write);
    }
}
