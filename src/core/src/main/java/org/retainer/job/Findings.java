package org.retainer.job;

/**
 * What a look at Jira's worklogs has found: how many were looked at, and how many of them the ledger had otherwise, by kind.
 * All differences were mended when they were found.
 *
 * @param looked worklogs that were compared
 * @param missing worklogs that the ledger did not have
 * @param changed worklogs of which Jira says something else
 * @param gone worklogs that Jira does not have any more
 * @param misplaced worklogs that stood on another account, day or time than the rules say, such as after a move
 */
public record Findings(long looked, long missing, long changed, long gone, long misplaced) {
    public static final Findings NONE = new Findings(0, 0, 0, 0, 0);

    /** Counts worklogs that were compared. */
    public static Findings looked(long worklogs) {
        return new Findings(worklogs, 0, 0, 0, 0);
    }

    /** Adds what another look has found. */
    public Findings plus(Findings other) {
        return new Findings(
                looked + other.looked,
                missing + other.missing,
                changed + other.changed,
                gone + other.gone,
                misplaced + other.misplaced);
    }

    /** Counts the differences of all kinds. */
    public long differences() {
        return missing + changed + gone + misplaced;
    }

    /** Leaves out how many were looked at: for a second look at the same worklogs. */
    public Findings differencesOnly() {
        return new Findings(0, missing, changed, gone, misplaced);
    }
}
