package org.retainer.jira.export;

import java.util.List;
import java.util.Optional;
import org.retainer.jira.access.StoredPersonName;
import org.retainer.jira.account.StoredAccount;
import org.retainer.jira.account.StoredContract;
import org.retainer.jira.account.StoredLink;
import org.retainer.jira.account.StoredLinkClaim;
import org.retainer.jira.account.StoredMember;
import org.retainer.jira.account.StoredPayer;
import org.retainer.jira.account.StoredService;
import org.retainer.jira.account.StoredTerm;
import org.retainer.jira.alert.StoredAlert;
import org.retainer.jira.audit.StoredAuditEntry;
import org.retainer.jira.budget.StoredBudget;
import org.retainer.jira.budget.StoredBudgetGuard;
import org.retainer.jira.budget.StoredBudgetTerm;
import org.retainer.jira.budget.StoredTransfer;
import org.retainer.jira.contact.StoredContact;
import org.retainer.jira.contact.StoredPrimary;
import org.retainer.jira.hours.StoredChange;
import org.retainer.jira.hours.StoredClosing;
import org.retainer.jira.hours.StoredDecision;
import org.retainer.jira.hours.StoredDirtyMonth;
import org.retainer.jira.hours.StoredIssue;
import org.retainer.jira.hours.StoredLock;
import org.retainer.jira.hours.StoredMirror;
import org.retainer.jira.hours.StoredMonthTotal;
import org.retainer.jira.hours.StoredPlacement;
import org.retainer.jira.hours.StoredRuleChange;
import org.retainer.jira.job.StoredJob;
import org.retainer.jira.job.StoredJobClaim;
import org.retainer.jira.journal.StoredNote;
import org.retainer.jira.outbox.StoredMail;
import org.retainer.jira.outbox.StoredMailStep;
import org.retainer.jira.plan.StoredPlan;
import org.retainer.jira.plan.StoredPlanLine;
import org.retainer.jira.plan.StoredPlanMove;
import org.retainer.jira.rate.StoredRate;
import org.retainer.jira.setting.StoredSetting;
import org.retainer.jira.work.StoredBudgetTotal;
import org.retainer.jira.work.StoredLateEntry;
import org.retainer.jira.work.StoredWorkTotal;

/** Which tables are exported, in the order of the file, and which are made again. Every entity stands in one of the lists. */
final class ExportedTables {
    /** A new column or table does not change it; a file that this version would misread does. */
    static final int SCHEMA = 1;

    static final List<ExportedTable<?, ?>> ALL = List.of(
            ExportedTable.filledByItself(StoredSetting.class),
            ExportedTable.numbered(StoredAccount.class),
            ExportedTable.numbered(StoredTerm.class),
            ExportedTable.numbered(StoredMember.class),
            ExportedTable.numbered(StoredPayer.class),
            ExportedTable.numbered(StoredContract.class),
            ExportedTable.numbered(StoredService.class),
            ExportedTable.numbered(StoredLink.class),
            ExportedTable.plain(StoredLinkClaim.class),
            ExportedTable.numbered(StoredContact.class),
            ExportedTable.plain(StoredPrimary.class),
            ExportedTable.numbered(StoredNote.class),
            ExportedTable.numbered(StoredAlert.class),
            ExportedTable.numbered(StoredMail.class),
            ExportedTable.plain(StoredMailStep.class),
            ExportedTable.numbered(StoredRate.class),
            ExportedTable.numbered(StoredBudget.class),
            ExportedTable.plain(StoredBudgetTerm.class),
            ExportedTable.numbered(StoredTransfer.class),
            ExportedTable.numbered(StoredPlan.class),
            ExportedTable.numbered(StoredPlanLine.class),
            ExportedTable.numbered(StoredPlanMove.class),
            ExportedTable.filledByItself(StoredPersonName.class),
            ExportedTable.plain(StoredAuditEntry.class),
            ExportedTable.plain(StoredDecision.class),
            ExportedTable.plain(StoredLock.class),
            ExportedTable.numbered(StoredClosing.class),
            ExportedTable.plain(StoredLateEntry.class),
            ExportedTable.filledByItself(StoredIssue.class),
            ExportedTable.filledByItself(StoredMirror.class),
            ExportedTable.filledByItself(StoredPlacement.class));

    /** What is computed from the rest, or is of no use elsewhere. */
    static final List<Class<?>> MADE_AGAIN = List.of(
            StoredDirtyMonth.class,
            StoredMonthTotal.class,
            StoredBudgetGuard.class,
            StoredWorkTotal.class,
            StoredBudgetTotal.class,
            StoredChange.class,
            StoredRuleChange.class,
            StoredJob.class,
            StoredJobClaim.class);

    private ExportedTables() {}

    static Optional<ExportedTable<?, ?>> named(String name) {
        for (ExportedTable<?, ?> table : ALL) {
            if (table.name().equals(name)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }
}
