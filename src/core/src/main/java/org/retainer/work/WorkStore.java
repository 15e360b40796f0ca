package org.retainer.work;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.retainer.hours.AccountMonth;
import org.retainer.time.Period;

/**
 * Stores what work adds up to, by account and month, and lists the entries to sum. A month that has neither a mark nor a
 * stored total has no entries.
 */
public interface WorkStore {
    /** Lists the entries of accounts in some days, by account; accounts without any are absent. */
    Map<Long, List<WorkEntry>> entries(Collection<Long> accountIds, Period days);

    /** Finds those of some accounts that have entries in some days. */
    Set<Long> withEntries(Collection<Long> accountIds, Period days);

    /** Finds the months of accounts that were written to since their totals were made. To be asked before totals are read. */
    Set<AccountMonth> dirty(Collection<Long> accountIds);

    /** Lists the months of accounts that have a total and one of some days, by account. */
    Map<Long, Set<YearMonth>> months(Collection<Long> accountIds, Period days);

    /** Reads the totals of accounts for whole months that have one of some days, by account and month. */
    Map<Long, SortedMap<YearMonth, StoredWork>> totals(Collection<Long> accountIds, Period days);

    /** Reads the sums of the budgets of accounts for whole months that have one of some days. */
    List<StoredSum> sums(Collection<Long> accountIds, Period days);

    /**
     * Replaces the total of a month, and all sums of budgets in it, in the present transaction.
     *
     * @throws org.retainer.transaction.WriteConflict when somebody else did the same at the same moment
     */
    void replace(AccountMonth month, StoredWork total, List<StoredSum> sums);

    /**
     * Tells whether every month whose hours have been summed has a total: not so in the first minutes after an update from a
     * version that had none.
     */
    boolean isComplete();

    /** Marks months that lack a total as dirty, at most so many, in the present transaction. */
    void markMissing(int limit);

    /** Marks months as dirty, in the present transaction. */
    void mark(Collection<AccountMonth> months);

    /** Notes, in the transaction of a change, whose sums are to be compared with it once it is committed. */
    void note(Change change);

    /** Lists such notes, oldest first, at most so many. */
    List<Change> noted(int limit);

    /**
     * Takes away a note, in the present transaction.
     *
     * @throws org.retainer.transaction.WriteConflict when it is gone
     */
    void forget(Change change);

    /** Marks all months in which an issue has entries as dirty, in the present transaction. */
    void markIssue(long issueId);

    /**
     * Something that decides about sums was changed.
     *
     * @param id 0 before it is stored
     * @param accountId 0 for all accounts
     * @param issueId 0 unless what is known of an issue was changed
     */
    record Change(long id, long accountId, long issueId) {
        /** Notes that budgets or rates of an account, or of all, were changed. */
        public static Change ofAccount(long accountId) {
            return new Change(0, accountId, 0);
        }

        public static Change ofIssue(long issueId) {
            return new Change(0, 0, issueId);
        }
    }
}
