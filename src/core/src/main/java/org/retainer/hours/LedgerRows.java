package org.retainer.hours;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.retainer.account.AccountKey;

/**
 * The rows of the ledger, as its writers see them. Decisions and locks are only read here. Writing takes part in the
 * present transaction.
 */
public interface LedgerRows {
    /** Finds rows by worklog, gone ones included; unknown worklogs are left out. */
    Map<Long, LedgerRow> rows(Collection<Long> worklogIds);

    /** Lists the rows of issues, gone ones left out. */
    List<LedgerRow> rowsOfIssues(Collection<Long> issueIds);

    /** Lists the rows of a month, gone ones that are locked included. */
    List<LedgerRow> rowsOfMonth(AccountMonth month);

    /** Lists rows that a change of rules concerns and that were computed with a lower number, at most so many. */
    List<LedgerRow> computedBefore(RuleChange change, int limit);

    /** Counts what {@link #computedBefore} would list without a limit. */
    long countComputedBefore(RuleChange change);

    /** Finds what is stored of issues; unknown ones are left out. */
    Map<Long, IssueRow> issueRows(Collection<Long> issueIds);

    /** Lists the ids of known issues above an id, ascending. */
    List<Long> issueIdsAfter(long issueId, int limit);

    /** Lists the known sub-tasks of an issue, and the known issues of which it is the epic. */
    Set<Long> kin(long issueId);

    /**
     * Lists known issues on which an account is written, on themselves, their parent or their epic, at most so many.
     *
     * @param key the account; empty for whatever is written
     * @param after only issues above this id, ascending
     */
    List<IssueFacts> issuesWithOwnAccounts(Optional<AccountKey> key, long after, int limit);

    /** Marks the months in which issues have entries as dirty, in the present transaction. */
    void markMonthsOf(Collection<Long> issueIds);

    Map<Long, Decision> decisions(Collection<Long> worklogIds);

    /** Lists decisions about worklogs above an id, by rising worklog, at most so many. */
    List<Decision> decisionsAfter(long worklogId, int limit);

    Map<Long, HourLock> locks(Collection<Long> worklogIds);

    /**
     * Writes rows, and marks the months of old and new placements as dirty, in the same transaction.
     *
     * @throws org.retainer.transaction.WriteConflict when a row that a writer has seen is gone, or one that it has not
     *     seen is there: somebody else wrote in between, and the writer must look again
     */
    void write(List<LedgerWrite> writes);

    /**
     * Remembers what is known of issues, in place of what was known before.
     *
     * @throws org.retainer.transaction.WriteConflict when somebody else wrote one of them in between
     */
    void remember(Collection<IssueWrite> issues);

    /** Forgets issues that no row refers to any more. */
    void forget(Collection<Long> issueIds);

    /** Answers the id of the row that was written last, 0 when there is none. */
    long lastRowId();

    /**
     * Takes away rows that only remember that a worklog is gone, up to a row id, at most so many, in the present transaction.
     *
     * @return how many
     */
    int purgeGone(long lastRowId, int limit);
}
