package org.retainer.jira.hours;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The sum of a month of an account. Holds while nothing marks the month as dirty. */
@Preload
@Table("MONTH_TOTAL")
public interface StoredMonthTotal extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    /** Account and month, such as {@code 7:202610}. */
    @NotNull
    @Unique
    @StringLength(30)
    String getClaim();

    long getSeconds();

    long getBillableSeconds();

    long getEntryCount();
}
