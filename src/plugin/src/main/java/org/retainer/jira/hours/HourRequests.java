package org.retainer.jira.hours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.hours.DecisionChange;
import org.retainer.hours.Grouping;
import org.retainer.hours.HourDecisions;
import org.retainer.hours.HourEntry;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourTotal;
import org.retainer.hours.Placement;
import org.retainer.hours.UnassignedHours;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Ids;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.jira.request.SeenVersion;
import org.retainer.refusal.Refusal;

/** Answers requests about hours. */
public final class HourRequests {
    private static final int MOST_WORKLOGS = 10_000;
    private static final int LONGEST_KEY = 255;
    private static final Set<String> FIELDS_OF_MANY =
            Set.of("worklogIds", "versions", "billable", "billableSeconds", "note", "hidden", "account");

    private final AccountBook book;
    private final UnassignedHours unassigned;
    private final HourFilters filters;
    private final HourPages pages;
    private final HourCsv csv;
    private final Summaries summaries;
    private final HourDecisions decisions;
    private final EntryJson json;
    private final HistoryJson history;

    public HourRequests(
            AccountBook book,
            UnassignedHours unassigned,
            HourFilters filters,
            HourPages pages,
            HourCsv csv,
            Summaries summaries,
            HourDecisions decisions,
            EntryJson json,
            HistoryJson history) {
        this.book = book;
        this.unassigned = unassigned;
        this.filters = filters;
        this.pages = pages;
        this.csv = csv;
        this.summaries = summaries;
        this.decisions = decisions;
        this.json = json;
        this.history = history;
    }

    public Reply list(Asker asker, String accountKey, Parameters parameters) {
        Account account = book.get(asker.viewer(), accountKey);
        return entries(
                asker,
                filters.read(asker, account.id(), parameters),
                parameters,
                account.key().toString());
    }

    public Reply summary(Asker asker, String accountKey, Parameters parameters) {
        Account account = book.get(asker.viewer(), accountKey);
        return sums(asker, filters.read(asker, account.id(), parameters), parameters);
    }

    /** Lists what stands on no account, as far as the asker sees it. */
    public Reply unassigned(Asker asker, Parameters parameters) {
        return entries(asker, unassignedFilter(asker, parameters), parameters, "unassigned");
    }

    /** Sums what stands on no account, as far as the asker sees it. */
    public Reply unassignedSummary(Asker asker, Parameters parameters) {
        return sums(asker, unassignedFilter(asker, parameters), parameters);
    }

    /** Puts entries on an account: all of them, or none when one is refused. */
    public Reply assign(Asker asker, String body) {
        Fields fields = Fields.of(body, Set.of("worklogIds", "account", "versions"));
        Many many = many(fields);
        String account = fields.requiredText("account", LONGEST_KEY);
        fields.check();
        return decided(asker, many, DecisionChange.none().account(Optional.of(account)));
    }

    /** Decides about many entries: about all of them, or about none when one is refused. */
    public Reply decideAll(Asker asker, String body) {
        Fields fields = Fields.of(body, FIELDS_OF_MANY);
        Many many = many(fields);
        DecisionChange change = DecisionReader.read(fields);
        if (DecisionReader.FIELDS.stream().noneMatch(fields::has)) {
            fields.complain("", "decision.empty");
        }
        fields.check();
        return decided(asker, many, change);
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

    /** Answers who decided what about an entry, oldest first. */
    public Reply history(Asker asker, String worklogId) {
        long worklog = Ids.parse("entry.absent", worklogId);
        List<Json> changes = decisions.history(asker.viewer(), worklog).stream()
                .map(history::write)
                .toList();
        return Reply.ok(Reply.list(0, changes.size(), changes.size(), changes));
    }

    private Reply decided(Asker asker, Many many, DecisionChange change) {
        int changed = decisions.decideAll(asker.viewer(), many.worklogIds(), many.versions(), change);
        return Reply.ok(Json.object().with("changed", changed));
    }

    private static Many many(Fields fields) {
        Set<Long> worklogIds = new TreeSet<>(fields.ids("worklogIds", MOST_WORKLOGS));
        if (!fields.has("worklogIds") || fields.isNull("worklogIds")) {
            fields.complain("worklogIds", "required");
        }
        Map<Long, Long> versions = fields.numbersById("versions", MOST_WORKLOGS);
        return new Many(worklogIds, versions);
    }

    private HourFilter unassignedFilter(Asker asker, Parameters parameters) {
        Optional<Set<Long>> seen = unassigned.projects(asker.viewer());
        HourFilter asked = filters.read(asker, Placement.UNASSIGNED, parameters);
        return seen.map(asked::withProjects).orElse(asked);
    }

    private Reply sums(Asker asker, HourFilter filter, Parameters parameters) {
        Grouping grouping = parameters
                .choice("groupBy", Grouping.class)
                .orElseThrow(() -> Refusal.invalid("groupBy", "choice", List.of(Grouping.values())));
        Summaries.Summary summary = summaries.of(asker.viewer(), filter, grouping);
        List<Json> groups = summary.groups().stream()
                .map(group -> total(
                        Json.object().with("key", group.key()).with("label", label(asker, grouping, group)),
                        group.total()))
                .toList();
        return Reply.ok(total(Json.object(), summary.total()).with("groups", groups));
    }

    private static String label(Asker asker, Grouping grouping, Summaries.Group group) {
        return grouping == Grouping.ACTIVITY && group.key().isEmpty()
                ? asker.texts().say("activity.none")
                : group.label();
    }

    private Reply entries(Asker asker, HourFilter filter, Parameters parameters, String name) {
        if (isCsv(parameters)) {
            return csv.of(asker, filter, HourPages.order(parameters), name);
        }
        HourPages.Found found = pages.find(filter, parameters);
        return Reply.ok(Reply.list(
                        found.page().startAt(),
                        found.page().maxResults(),
                        found.total().entries(),
                        json.write(asker.viewer(), found.entries()))
                .with("after", found.cursor())
                .with("seconds", found.total().seconds())
                .with("billableSeconds", found.total().billableSeconds()));
    }

    private static boolean isCsv(Parameters parameters) {
        String format = parameters.text("format").orElse("json");
        if (!format.equals("json") && !format.equals("csv")) {
            throw Refusal.invalid("format", "choice", List.of("json", "csv"));
        }
        return format.equals("csv");
    }

    private static Json total(Json answer, HourTotal total) {
        return answer.with("seconds", total.seconds())
                .with("billableSeconds", total.billableSeconds())
                .with("entries", total.entries());
    }

    private record Many(Set<Long> worklogIds, Map<Long, Long> versions) {}
}
