package org.retainer.jira.hours;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.retainer.access.People;
import org.retainer.account.Account;
import org.retainer.account.AccountAccess;
import org.retainer.account.AccountBook;
import org.retainer.account.Accounts;
import org.retainer.account.Projects;
import org.retainer.hours.DecisionChange;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourDecisions;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.HourPage;
import org.retainer.hours.HourTotal;
import org.retainer.hours.Placement;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.jira.request.SeenVersion;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;
import org.retainer.transaction.Transactions;

/** Answers requests about hours. */
public final class HourRequests {
    private static final int MOST_WORKLOGS = 10_000;

    private final AccountBook book;
    private final HourLedger ledger;
    private final HourFilters filters;
    private final Summaries summaries;
    private final Projects projects;
    private final HourDecisions decisions;
    private final Transactions transactions;
    private final EntryJson json;

    public HourRequests(
            AccountBook book,
            Accounts accounts,
            HourLedger ledger,
            People people,
            Projects projects,
            BrowsableIssues issues,
            Summaries summaries,
            HourDecisions decisions,
            Transactions transactions,
            InstallationTime time) {
        this.book = book;
        this.ledger = ledger;
        this.filters = new HourFilters(people, issues);
        this.summaries = summaries;
        this.projects = projects;
        this.decisions = decisions;
        this.transactions = transactions;
        this.json = new EntryJson(accounts, people, issues, time);
    }

    public Reply list(Asker asker, String accountKey, Parameters parameters) {
        Account account = book.get(asker.viewer(), accountKey);
        return entries(asker, filters.read(asker, account.id(), parameters), parameters);
    }

    public Reply summary(Asker asker, String accountKey, Parameters parameters) {
        Account account = book.get(asker.viewer(), accountKey);
        HourFilter filter = filters.read(asker, account.id(), parameters);
        Grouping grouping = parameters
                .choice("groupBy", Grouping.class)
                .orElseThrow(() -> Refusal.invalid("groupBy", "choice", List.of(Grouping.values())));
        Summaries.Summary summary = summaries.of(asker.viewer(), filter, grouping);
        List<Json> groups = summary.groups().stream()
                .map(group -> total(Json.object().with("key", group.key()).with("label", group.label()), group.total()))
                .toList();
        return Reply.ok(total(Json.object(), summary.total()).with("groups", groups));
    }

    /** Lists what stands on no account; for those who see all accounts. */
    public Reply unassigned(Asker asker, Parameters parameters) {
        refuseUnlessAll(asker);
        HourFilter filter = filters.read(asker, Placement.UNASSIGNED, parameters)
                .withProject(parameters.text("project").map(key -> projects.byKey(key, asker.viewer())
                        .orElseThrow(() -> Refusal.invalid("project", "project.absent", key))
                        .id()));
        return entries(asker, filter, parameters);
    }

    /** Puts entries on an account: all of them, or none when one is refused. */
    public Reply assign(Asker asker, String body) {
        Fields fields = Fields.of(body, Set.of("worklogIds", "account"));
        List<Long> worklogs = fields.ids("worklogIds", MOST_WORKLOGS);
        String account = fields.requiredText("account", 255);
        if (!fields.has("worklogIds")) {
            fields.complain("worklogIds", "required");
        }
        fields.check();
        DecisionChange change = DecisionChange.none().account(Optional.of(account));
        Set<Long> distinct = new TreeSet<>(worklogs);
        transactions.run(
                () -> distinct.forEach(id -> decisions.decide(asker.viewer(), id, OptionalLong.empty(), change)));
        return Reply.ok(Json.object().with("changed", distinct.size()));
    }

    /** Decides about one entry: what is given as {@code null} goes back to what is computed. */
    public Reply decide(Asker asker, String worklogId, String body, String ifMatch) {
        long worklog = Ids.parse("entry.absent", worklogId);
        Fields fields = Fields.of(body, DecisionReader.FIELDS);
        DecisionChange change = DecisionReader.read(fields);
        OptionalLong seen = SeenVersion.of(fields.whole("version", 0, Long.MAX_VALUE), ifMatch);
        fields.check();
        HourEntry decided = decisions.decide(asker.viewer(), worklog, seen, change);
        return Reply.ok(json.write(asker.viewer(), List.of(decided)).get(0));
    }

    private Reply entries(Asker asker, HourFilter filter, Parameters parameters) {
        HourPage page = HourFilters.page(parameters);
        List<HourEntry> found = ledger.entries(filter, page);
        HourTotal total = ledger.total(filter);
        Optional<String> last = found.isEmpty()
                ? Optional.empty()
                : Optional.of(HourFilters.cursor(found.get(found.size() - 1).cursor()));
        return Reply.ok(
                Reply.list(page.startAt(), page.maxResults(), total.entries(), json.write(asker.viewer(), found))
                        .with("after", last)
                        .with("seconds", total.seconds())
                        .with("billableSeconds", total.billableSeconds()));
    }

    private static Json total(Json answer, HourTotal total) {
        return answer.with("seconds", total.seconds())
                .with("billableSeconds", total.billableSeconds())
                .with("entries", total.entries());
    }

    private static void refuseUnlessAll(Asker asker) {
        if (!AccountAccess.seesAll(asker.viewer())) {
            throw Refusal.forbidden("hours.unassigned.forbidden");
        }
    }
}
