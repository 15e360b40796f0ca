package org.retainer.jira.hours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retainer.hours.Decision;
import org.retainer.hours.EntryState;
import org.retainer.hours.HourLock;
import org.retainer.hours.HourSource;
import org.retainer.hours.IssueComponent;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.IssueTraits;
import org.retainer.hours.Placement;
import org.retainer.hours.Worklog;
import org.retainer.jira.store.Days;
import org.retainer.jira.store.Row;

/** Translates what the ledger holds into rows and back. */
final class LedgerMapping {
    /** The account of gone worklogs in the table: no question about entries finds it. */
    static final long GONE = -1;

    private LedgerMapping() {}

    /** Names the lock: an entry is locked once for each reason. */
    static Row row(HourLock lock) {
        return row(lock.frozen())
                .with("CLAIM", lock.state() + ":" + lock.worklogId())
                .with("DOCUMENT_ID", lock.document());
    }

    static HourLock lock(StoredLock row) {
        return new HourLock(
                row.getWorklogId(),
                EntryState.valueOf(row.getState()),
                row.getDocumentId(),
                placement(row.getWorklogId(), row));
    }

    static Row row(Placement placement) {
        return new Row()
                .with("WORKLOG_ID", placement.worklogId())
                .with("ISSUE_ID", placement.issueId())
                .with("PROJECT_ID", placement.projectId())
                .with("AUTHOR_KEY", placement.authorKey())
                .with("ACCOUNT_ID", isGone(placement) ? GONE : placement.accountId())
                .with("SOURCE", placement.source().name())
                .with("ACTIVITY", placement.activity())
                .with("DAY", Days.of(placement.day()))
                .with("MONTH", Days.of(placement.month()))
                .with("SECONDS", placement.seconds())
                .with("BILLABLE", placement.billable())
                .with("BILLABLE_SECONDS", placement.billableSeconds())
                .with("MANUAL", placement.manual())
                .with("HIDDEN", placement.hidden())
                .with("LATE", placement.late())
                .with("STATE", placement.state().name())
                .with("CHANGE_NUMBER", placement.changeNumber());
    }

    static Placement placement(long worklogId, PlacementColumns row) {
        if (row.getAccountId() == GONE) {
            return Placement.gone(worklogId, row.getChangeNumber());
        }
        return new Placement(
                worklogId,
                row.getIssueId(),
                row.getProjectId(),
                Row.text(row.getAuthorKey()),
                row.getAccountId(),
                HourSource.valueOf(row.getSource()),
                Row.text(row.getActivity()),
                Days.day(row.getDay()),
                row.getSeconds(),
                row.isBillable(),
                row.getBillableSeconds(),
                row.isManual(),
                row.isHidden(),
                row.isLate(),
                EntryState.valueOf(row.getState()),
                row.getChangeNumber());
    }

    static boolean isGone(Placement placement) {
        return placement.issueId() == 0;
    }

    static Row row(Worklog worklog, boolean gone) {
        return new Row()
                .with("WORKLOG_ID", worklog.id())
                .with("ISSUE_ID", worklog.issueId())
                .with("AUTHOR_KEY", worklog.authorKey())
                .with("STARTED", worklog.started().toEpochMilli())
                .with("SECONDS", worklog.seconds())
                .with("TEXT", worklog.comment())
                .with("GROUP_NAME", worklog.group())
                .with("ROLE_ID", worklog.roleId())
                .with("UPDATED", worklog.updated().toEpochMilli())
                .with("GONE", gone);
    }

    static Worklog worklog(StoredMirror row) {
        return new Worklog(
                row.getWorklogId(),
                row.getIssueId(),
                Row.text(row.getAuthorKey()),
                Instant.ofEpochMilli(row.getStarted()),
                row.getSeconds(),
                Row.text(row.getText()),
                Optional.ofNullable(row.getGroupName()),
                Optional.ofNullable(row.getRoleId()),
                Instant.ofEpochMilli(row.getUpdated()));
    }

    static Row row(Decision decision) {
        return new Row()
                .with("WORKLOG_ID", decision.worklogId())
                .with("ACCOUNT_ID", decision.accountId())
                .with("BILLABLE", decision.billable())
                .with("BILLABLE_SECONDS", decision.billableSeconds())
                .with("NOTE", decision.note())
                .with("HIDDEN", decision.hidden())
                .with("VERSION_NUMBER", decision.version());
    }

    static Decision decision(StoredDecision row) {
        return new Decision(
                row.getWorklogId(),
                Optional.ofNullable(row.getAccountId()),
                Optional.ofNullable(row.getBillable()),
                Optional.ofNullable(row.getBillableSeconds()),
                Optional.ofNullable(row.getNote()),
                row.isHidden(),
                row.getVersionNumber());
    }

    static Row row(IssueFacts facts) {
        Row row = new Row()
                .with("ISSUE_ID", facts.id())
                .with("ISSUE_KEY", facts.key())
                .with("SUMMARY", facts.summary())
                .with("PROJECT_ID", facts.projectId())
                .with("PROJECT_KEY", facts.projectKey())
                .with("PARENT_ID", facts.parentId())
                .with("COMPONENT_IDS", joined(facts, ",", component -> String.valueOf(component.id())))
                .with("COMPONENT_NAMES", joined(facts, "\n", IssueComponent::name))
                .with("EPIC_ID", facts.epicId())
                .with("LABELS", String.join("\n", facts.traits().labels()))
                .with("ISSUE_TYPE", facts.traits().type());
        return OwnAccountRows.add(row, facts.ownAccounts());
    }

    static IssueFacts facts(StoredIssue row) {
        return new IssueFacts(
                row.getIssueId(),
                row.getIssueKey(),
                Row.text(row.getSummary()),
                row.getProjectId(),
                row.getProjectKey(),
                Optional.ofNullable(row.getParentId()),
                components(row),
                Optional.ofNullable(row.getEpicId()),
                OwnAccountRows.read(row),
                new IssueTraits(lines(row.getLabels()), Row.text(row.getIssueType())));
    }

    private static List<String> lines(String stored) {
        return Row.text(stored).isEmpty() ? List.of() : List.of(stored.split("\n"));
    }

    private static List<IssueComponent> components(StoredIssue row) {
        if (Row.text(row.getComponentIds()).isEmpty()) {
            return List.of();
        }
        String[] ids = row.getComponentIds().split(",", -1);
        String[] names = Row.text(row.getComponentNames()).split("\n", -1);
        List<IssueComponent> components = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            components.add(new IssueComponent(Long.parseLong(ids[i]), i < names.length ? names[i] : ""));
        }
        return components;
    }

    private static String joined(IssueFacts facts, String between, Function<IssueComponent, String> text) {
        return facts.components().stream().map(text).collect(Collectors.joining(between));
    }
}
