package org.retainer.jira.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.retainer.jira.store.Row;
import org.retainer.plan.Plan;
import org.retainer.plan.PlanAgreement;
import org.retainer.plan.PlanLine;
import org.retainer.plan.PlanSubject;

/** Lines of plans as rows. An issue is its id and the key that it had; id zero stands for a text. */
final class PlanLineRows {
    private static final long NO_ISSUE = 0;

    private PlanLineRows() {}

    static PlanLine read(StoredPlanLine row) {
        Optional<PlanAgreement> agreement = row.isAgreed()
                ? Optional.of(new PlanAgreement(
                        subject(row.getAgreedIssueId(), row.getAgreedSubject()),
                        row.getAgreedSeconds(),
                        Instant.ofEpochMilli(row.getAgreedAt()),
                        Row.text(row.getAgreedBy())))
                : Optional.empty();
        return new PlanLine(
                row.getID(), subject(row.getIssueId(), row.getSubject()), row.getPlannedSeconds(), agreement);
    }

    static Row row(Plan plan, PlanLine line, int priority) {
        Optional<PlanAgreement> agreement = line.agreement();
        return new Row()
                .with("PLAN_ID", (int) plan.id())
                .with("ACCOUNT_ID", (int) plan.accountId())
                .with("PERIOD_ID", plan.period().id())
                .with("PRIORITY", priority)
                .with("ISSUE_ID", issueId(line.subject()))
                .with("SUBJECT", line.subject().text())
                .with("PLANNED_SECONDS", line.plannedSeconds())
                .with("AGREED", agreement.isPresent())
                .with(
                        "AGREED_ISSUE_ID",
                        agreement.map(agreed -> issueId(agreed.subject())).orElse(NO_ISSUE))
                .with("AGREED_SUBJECT", agreement.map(agreed -> agreed.subject().text()))
                .with(
                        "AGREED_SECONDS",
                        agreement.map(PlanAgreement::plannedSeconds).orElse(0L))
                .with(
                        "AGREED_AT",
                        agreement.map(agreed -> agreed.at().toEpochMilli()).orElse(0L))
                .with("AGREED_BY", agreement.map(PlanAgreement::by));
    }

    static void update(StoredPlanLine row, PlanLine line, int priority) {
        Optional<PlanAgreement> agreement = line.agreement();
        row.setPriority(priority);
        row.setIssueId(issueId(line.subject()));
        row.setSubject(line.subject().text());
        row.setPlannedSeconds(line.plannedSeconds());
        row.setAgreed(agreement.isPresent());
        row.setAgreedIssueId(agreement.map(agreed -> issueId(agreed.subject())).orElse(NO_ISSUE));
        row.setAgreedSubject(agreement.map(agreed -> agreed.subject().text()).orElse(null));
        row.setAgreedSeconds(agreement.map(PlanAgreement::plannedSeconds).orElse(0L));
        row.setAgreedAt(agreement.map(agreed -> agreed.at().toEpochMilli()).orElse(0L));
        row.setAgreedBy(agreement.map(PlanAgreement::by).orElse(null));
        row.save();
    }

    private static long issueId(PlanSubject subject) {
        return subject.issueId().orElse(NO_ISSUE);
    }

    private static PlanSubject subject(long issueId, String text) {
        return new PlanSubject(issueId == NO_ISSUE ? OptionalLong.empty() : OptionalLong.of(issueId), Row.text(text));
    }
}
