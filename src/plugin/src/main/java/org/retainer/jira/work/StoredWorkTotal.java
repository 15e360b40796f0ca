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

/** What the work of a month of an account is worth and costs. Sums of seconds times rates are written as digits. */
@Preload
@Table("WORK_TOTAL")
@Indexes(
        @Index(
                name = "month",
                methodNames = {"getAccountId", "getMonth"}))
public interface StoredWorkTotal extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    /** Account and month, such as {@code 7:202610}. */
    @NotNull
    @Unique
    @StringLength(30)
    String getClaim();

    long getAccountId();

    /** As 202610. */
    int getMonth();

    /** Of the rates and budgets that it was made with. */
    long getStamp();

    long getBillableSeconds();

    @StringLength(60)
    String getBillableSum();

    long getBillableUnrated();

    long getHourlySeconds();

    @StringLength(60)
    String getHourlySum();

    long getHourlyUnrated();

    long getSeconds();

    @StringLength(60)
    String getCostSum();

    long getCostUnrated();
}
