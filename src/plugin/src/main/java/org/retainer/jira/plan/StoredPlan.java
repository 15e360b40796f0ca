package org.retainer.jira.plan;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What is to be done for a client in a month or week. */
@Preload
@Table("PLAN")
public interface StoredPlan extends Entity {
    int LONGEST_CLAIM = 40;

    /** The account and period, {@code 7:2026-10}: there is one plan of both. */
    @NotNull
    @Unique
    @StringLength(LONGEST_CLAIM)
    String getClaim();

    int getAccountId();

    @NotNull
    String getPeriodId();

    long getVersionNumber();

    void setVersionNumber(long version);
}
