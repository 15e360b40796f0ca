package org.retainer.jira.hours;

import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;

/** The columns that make up a placement, in the table of placements and in frozen copies. */
public interface PlacementColumns extends RawEntity<Long> {
    long getIssueId();

    long getProjectId();

    /** The user key; NULL for a gone worklog. */
    String getAuthorKey();

    /** Zero for unassigned entries, -1 for gone worklogs, which no question about entries finds. */
    long getAccountId();

    @NotNull
    @StringLength(20)
    String getSource();

    /** What kind of work it was; NULL or empty for none. */
    @StringLength(100)
    String getActivity();

    /** As 20261031. */
    int getDay();

    /** As 202610. */
    int getMonth();

    long getSeconds();

    boolean isBillable();

    long getBillableSeconds();

    boolean isManual();

    boolean isHidden();

    boolean isLate();

    @NotNull
    @StringLength(20)
    String getState();

    long getChangeNumber();
}
