package org.retainer.hours;

/**
 * How a list of entries is sorted. Entries that are equal in this follow each other by worklog, in the same direction.
 *
 * @param descending the greatest first
 */
public record HourOrder(By by, boolean descending) {
    /** The usual order: oldest day first. */
    public static final HourOrder OLDEST_FIRST = new HourOrder(By.DAY, false);

    /** What a list of entries can be sorted by. */
    public enum By {
        DAY,
        SECONDS,
        BILLABLE_SECONDS,
        /** By the key of the user: keeps a person's entries together. */
        PERSON,
        /** By the id of the issue: keeps an issue's entries together, older issues first. */
        ISSUE;

        /** Answers what entries are compared by, in a form that {@link HourPage.Cursor} carries. */
        public String valueOf(Placement placement) {
            return switch (this) {
                case DAY -> placement.day().toString();
                case SECONDS -> String.valueOf(placement.seconds());
                case BILLABLE_SECONDS -> String.valueOf(placement.billableSeconds());
                case PERSON -> placement.authorKey();
                case ISSUE -> String.valueOf(placement.issueId());
            };
        }
    }
}
