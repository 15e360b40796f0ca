package org.retainer.jira.work;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What a budget counts of a month, entries in time and late ones apart. */
@Preload
@Table("BUDGET_TOTAL")
@Indexes(
        @Index(
                name = "month",
                methodNames = {"getAccountId", "getMonth"}))
public interface StoredBudgetTotal extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    /** Budget, month and arrival, such as {@code 12:202610:0}. */
    @NotNull
    @Unique
    @StringLength(40)
    String getClaim();

    long getAccountId();

    long getBudgetId();

    /** The month of the entries' days, as 202610. */
    int getMonth();

    /** 0 for entries in time, 1 for late ones, or the month in which late ones are kept, as 202611. */
    int getArrival();

    /** Of the rates and the budget that it was made with. */
    long getStamp();

    long getSeconds();

    /** Seconds times rates, as digits. */
    @StringLength(60)
    String getRatedSum();

    long getUnratedSeconds();
}
