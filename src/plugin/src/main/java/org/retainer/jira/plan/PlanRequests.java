package org.retainer.jira.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.jira.json.Fields;
import org.retainer.jira.json.Json;
import org.retainer.jira.request.Asker;
import org.retainer.jira.request.Parameters;
import org.retainer.jira.request.Reply;
import org.retainer.jira.request.SeenVersion;
import org.retainer.plan.OpenIssues;
import org.retainer.plan.Plan;
import org.retainer.plan.PlanBook;
import org.retainer.plan.PlanLine;
import org.retainer.plan.PlanLineDraft;
import org.retainer.plan.PlanMove;
import org.retainer.plan.PlanPeriod;
import org.retainer.plan.PlanSubject;

/** Answers requests about plans. */
public final class PlanRequests {
    /** What may be changed, and what is only accepted so that a plan can be sent back as it was read. */
    private static final Set<String> FIELDS = Set.of(
            "lines",
            "version",
            "account",
            "period",
            "from",
            "to",
            "plannedSeconds",
            "spentSeconds",
            "overSeconds",
            "unplannedSeconds",
            "unplanned",
            "moves");

    private static final Set<String> LINE_FIELDS = Set.of(
            "id",
            "issue",
            "text",
            "plannedSeconds",
            "priority",
            "agreed",
            "agreedAnew",
            "summary",
            "agreedSeconds",
            "agreedText",
            "agreedAt",
            "agreedBy",
            "changedAfterAgreed",
            "spentSeconds",
            "overSeconds",
            "done",
            "elsewhere");
    private static final Set<String> MOVE_FIELDS = Set.of("from", "to", "seconds", "reason", "version");
    private static final int MAX_KEY = 255;
    private static final int MOST_ISSUES = 200;
    private static final int USUAL_ISSUES = 50;

    private final AccountBook accounts;
    private final PlanBook book;
    private final PlanViews views;
    private final PlanJson json;
    private final OpenIssues open;

    public PlanRequests(AccountBook accounts, PlanBook book, PlanViews views, PlanJson json, OpenIssues open) {
        this.accounts = accounts;
        this.book = book;
        this.views = views;
        this.json = json;
        this.open = open;
    }

    public Reply get(Asker asker, String accountKey, String period) {
        return reply(asker, accountKey, book.get(asker.viewer(), accountKey, PlanPeriod.of(period)));
    }

    /** @param ifMatch the header {@code If-Match}, null when absent */
    public Reply put(Asker asker, String accountKey, String period, String body, String ifMatch) {
        PlanPeriod wanted = PlanPeriod.of(period);
        Plan present = book.get(asker.viewer(), accountKey, wanted);
        Fields fields = Fields.of(body, FIELDS);
        OptionalLong seen = SeenVersion.of(fields.whole("version", 0, Long.MAX_VALUE), ifMatch);
        List<PlanLineDraft> lines = fields.list("lines", Plan.MAX_LINES, LINE_FIELDS, PlanRequests::line);
        fields.check();
        if (!fields.has("lines")) {
            return reply(asker, accountKey, present);
        }
        return reply(asker, accountKey, book.put(asker.viewer(), accountKey, wanted, seen, lines));
    }

    public Reply move(Asker asker, String accountKey, String period, String body, String ifMatch) {
        PlanPeriod wanted = PlanPeriod.of(period);
        accounts.get(asker.viewer(), accountKey);
        Fields fields = Fields.of(body, MOVE_FIELDS);
        OptionalLong seen = SeenVersion.of(fields.whole("version", 0, Long.MAX_VALUE), ifMatch);
        long from = required(fields, "from", Long.MAX_VALUE);
        long to = required(fields, "to", Long.MAX_VALUE);
        long seconds = required(fields, "seconds", PlanLine.MAX_SECONDS);
        String reason = fields.requiredText("reason", PlanMove.MAX_REASON);
        fields.check();
        return reply(asker, accountKey, book.move(asker.viewer(), accountKey, wanted, seen, from, to, seconds, reason));
    }

    /** Lists open issues to plan: those with {@code query} in key or title, at most {@code maxResults}. */
    public Reply openIssues(Asker asker, String accountKey, Parameters parameters) {
        Account account = accounts.get(asker.viewer(), accountKey);
        int most = parameters.whole("maxResults", 1, MOST_ISSUES, USUAL_ISSUES);
        OpenIssues.Found found =
                open.of(asker.viewer(), account, parameters.text("query").orElse(""), most);
        List<Json> values = found.issues().stream()
                .map(issue -> Json.object()
                        .with("issue", issue.key())
                        .with("summary", issue.summary())
                        .with(
                                "remainingSeconds",
                                issue.remainingSeconds().isPresent()
                                        ? issue.remainingSeconds().getAsLong()
                                        : null))
                .toList();
        return Reply.ok(Reply.list(0, most, values.size(), values).with("complete", found.complete()));
    }

    private static PlanLineDraft line(Fields fields) {
        return new PlanLineDraft(
                fields.whole("id", 1, Long.MAX_VALUE),
                fields.text("issue", MAX_KEY),
                fields.isText("text")
                        ? Optional.of(fields.requiredText("text", PlanSubject.MAX_TEXT))
                        : fields.text("text", PlanSubject.MAX_TEXT),
                fields.whole("plannedSeconds", 0, PlanLine.MAX_SECONDS),
                fields.whole("priority", Integer.MIN_VALUE, Integer.MAX_VALUE),
                fields.bool("agreed"),
                fields.bool("agreedAnew").orElse(false));
    }

    private static long required(Fields fields, String name, long most) {
        Optional<Long> number = fields.whole(name, 1, most);
        if (!fields.has(name) || fields.isNull(name)) {
            fields.complain(name, "required");
        }
        return number.orElse(0L);
    }

    private Reply reply(Asker asker, String accountKey, Plan plan) {
        return Reply.ok(json.of(accounts.get(asker.viewer(), accountKey), views.of(asker.viewer(), plan)));
    }
}
