package org.retainer.jira.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetBook;
import org.retainer.budget.BudgetCourse;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetStatuses;
import org.retainer.hours.WorklogFeed;
import org.retainer.jira.hours.BrowsableIssues;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.json.Required;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.jira.request.SeenVersion;
import org.retainer.time.InstallationTime;

/** Answers requests about budgets and how they stand. */
public final class BudgetRequests {
    static final String ABSENT = "budget.absent";
    private static final Set<String> TERM = Set.of("from", "baseSeconds", "baseMoney", "version");

    private final BudgetBook book;
    private final AccountBook accounts;
    private final BudgetStatuses statuses;
    private final BrowsableIssues issues;
    private final WorklogFeed feed;
    private final InstallationTime time;

    public BudgetRequests(
            BudgetBook book,
            AccountBook accounts,
            BudgetStatuses statuses,
            BrowsableIssues issues,
            WorklogFeed feed,
            InstallationTime time) {
        this.book = book;
        this.accounts = accounts;
        this.statuses = statuses;
        this.issues = issues;
        this.feed = feed;
        this.time = time;
    }

    public Reply list(Asker asker, String accountKey, Parameters parameters) {
        Account account = accounts.get(asker.viewer(), accountKey);
        List<Budget> all = book.list(asker.viewer(), accountKey);
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<Budget> page = all.stream().skip(startAt).limit(maxResults).toList();
        Set<Long> scopes = new TreeSet<>();
        page.forEach(budget -> scopes.addAll(budget.scope().issueIds()));
        Map<Long, String> keys = ScopeIssues.keys(feed, scopes);
        List<Json> values = page.stream()
                .map(budget -> BudgetJson.of(budget, account.key().toString(), keys, time.today()))
                .toList();
        return Reply.ok(Reply.list(startAt, maxResults, all.size(), values));
    }

    public Reply get(Asker asker, String id) {
        return Reply.ok(json(asker, book.get(asker.viewer(), Ids.parse(ABSENT, id))));
    }

    public Reply create(Asker asker, String accountKey, String body) {
        accounts.get(asker.viewer(), accountKey);
        Fields fields = Fields.of(body, BudgetReader.FIELDS);
        BudgetReader reader = new BudgetReader(fields, scopeIssues(asker));
        return Reply.created(json(asker, book.create(asker.viewer(), accountKey, reader::create)));
    }

    /** @param ifMatch the header {@code If-Match}, null when absent */
    public Reply change(Asker asker, String id, String body, String ifMatch) {
        long budget = Ids.parse(ABSENT, id);
        book.get(asker.viewer(), budget);
        Fields fields = Fields.of(body, BudgetReader.FIELDS);
        OptionalLong seen = SeenVersion.of(fields.whole("version", 1, Long.MAX_VALUE), ifMatch);
        BudgetReader reader = new BudgetReader(fields, scopeIssues(asker));
        return Reply.ok(json(asker, book.change(asker.viewer(), budget, seen, reader::change)));
    }

    public Reply delete(Asker asker, String id, String ifMatch) {
        book.delete(asker.viewer(), Ids.parse(ABSENT, id), SeenVersion.of(Optional.empty(), ifMatch));
        return Reply.deleted();
    }

    /** Sets the base amount from the first day of a period on. */
    public Reply setBase(Asker asker, String id, String body, String ifMatch) {
        Budget budget = book.get(asker.viewer(), Ids.parse(ABSENT, id));
        Fields fields = Fields.of(body, TERM);
        OptionalLong seen = SeenVersion.of(fields.whole("version", 1, Long.MAX_VALUE), ifMatch);
        Optional<LocalDate> from = Required.day(fields, "from");
        String base = BudgetFieldNames.of(budget.unit(), "base");
        if (!fields.has(base) || fields.isNull(base)) {
            fields.complain(base, "required");
        }
        Optional<Long> amount = BudgetReader.amount(fields, budget.unit(), budget.currency(), "base");
        fields.check();
        return Reply.ok(
                json(asker, book.setBase(asker.viewer(), budget.id(), seen, from.orElseThrow(), amount.orElseThrow())));
    }

    /** Tells how the budgets of an account stand that have a period on a day. */
    public Reply status(Asker asker, String accountKey, Parameters parameters) {
        Account account = accounts.get(asker.viewer(), accountKey);
        LocalDate on = parameters.day("on").orElseGet(time::today);
        return Reply.json(
                200, statuses.of(account, on).stream().map(BudgetStatusJson::of).toList());
    }

    /** Lists the periods of a budget through the one of a day, the latest first. */
    public Reply periods(Asker asker, String id, Parameters parameters) {
        Budget budget = book.get(asker.viewer(), Ids.parse(ABSENT, id));
        BudgetCourse course = statuses.course(budget, parameters.day("on").orElseGet(time::today));
        List<BudgetStatus> all = new ArrayList<>(course.statuses());
        Collections.reverse(all);
        int startAt = parameters.startAt();
        int maxResults = parameters.maxResults();
        List<Json> values = all.stream()
                .skip(startAt)
                .limit(maxResults)
                .map(status -> BudgetStatusJson.of(status)
                        .with(
                                BudgetFieldNames.of(budget.unit(), "available"),
                                BudgetJson.amount(budget, course.available(status.period()))))
                .toList();
        return Reply.ok(Reply.list(startAt, maxResults, all.size(), values));
    }

    private Json json(Asker asker, Budget budget) {
        Account account = book.accountOf(asker.viewer(), budget.id());
        Map<Long, String> keys = ScopeIssues.keys(feed, budget.scope().issueIds());
        return BudgetJson.of(budget, account.key().toString(), keys, time.today());
    }

    private ScopeIssues scopeIssues(Asker asker) {
        return new ScopeIssues(issues, feed, asker.viewer());
    }
}
