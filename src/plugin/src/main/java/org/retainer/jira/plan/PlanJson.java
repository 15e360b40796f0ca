package org.retainer.jira.plan;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.jira.json.Json;
import org.retainer.plan.Plan;
import org.retainer.plan.PlanAgreement;
import org.retainer.plan.PlanLine;
import org.retainer.plan.PlanMove;
import org.retainer.plan.PlanReview;
import org.retainer.time.InstallationTime;

/** Plans in JSON. */
public final class PlanJson {
    private final People people;
    private final InstallationTime time;

    public PlanJson(People people, InstallationTime time) {
        this.people = people;
        this.time = time;
    }

    Json of(Account account, PlanView view) {
        PlanReview review = view.review();
        Plan plan = review.plan();
        List<Json> lines = new ArrayList<>();
        plan.lines().forEach(line -> lines.add(line(view, line, lines.size() + 1)));
        return Json.object()
                .with("account", account.key())
                .with("period", plan.period().id())
                .with("from", plan.period().days().from())
                .with("to", plan.period().days().to())
                .with("version", plan.version())
                .with("lines", lines)
                .with("plannedSeconds", plan.plannedSeconds())
                .with("spentSeconds", review.spentSeconds())
                .with("overSeconds", review.overSeconds())
                .with("unplannedSeconds", review.unplannedSeconds())
                .with(
                        "unplanned",
                        review.unplanned().stream()
                                .map(issue -> Json.object()
                                        .with("issue", view.key(issue.issueId()))
                                        .with("summary", view.summary(issue.issueId()))
                                        .with("spentSeconds", issue.spentSeconds()))
                                .toList())
                .with("moves", view.moves().stream().map(this::move).toList());
    }

    private Json line(PlanView view, PlanLine line, int priority) {
        PlanReview review = view.review();
        boolean issue = line.subject().isIssue();
        Optional<PlanAgreement> agreed = line.agreement();
        Json json = Json.object()
                .with("id", line.id())
                .with("issue", issue ? review.issueKey(line) : null)
                .with("summary", issue ? view.summary(line) : null)
                .with("text", issue ? null : line.subject().text())
                .with("plannedSeconds", line.plannedSeconds())
                .with("priority", priority)
                .with("agreed", line.isAgreed())
                .with("agreedSeconds", agreed.map(PlanAgreement::plannedSeconds))
                .with("agreedText", agreed.map(what -> what.subject().text()))
                .with("agreedAt", agreed.map(what -> moment(what.at())))
                .with("agreedBy", agreed.map(what -> people.byKey(what.by()).name()))
                .with("changedAfterAgreed", line.isChangedAfterAgreed());
        return json.with("spentSeconds", issue ? review.spentSeconds(line).getAsLong() : null)
                .with("overSeconds", review.overSeconds(line))
                .with("done", issue ? view.isDone(line) : null)
                .with("elsewhere", view.isElsewhere(line));
    }

    private Json move(PlanMove move) {
        Person by = people.byKey(move.by());
        return Json.object()
                .with("id", move.id())
                .with("from", move.fromLine())
                .with("fromText", move.from())
                .with("to", move.toLine())
                .with("toText", move.to())
                .with("seconds", move.seconds())
                .with("reason", move.reason())
                .with("by", by.name())
                .with("byName", by.displayName())
                .with("at", moment(move.at()));
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(time.zone()));
    }
}
