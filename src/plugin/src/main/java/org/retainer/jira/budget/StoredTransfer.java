package org.retainer.jira.budget;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** An amount moved from one period to another. Never changed. */
@Preload
@Table("BUDGET_TRANSFER")
public interface StoredTransfer extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @Indexed
    long getAccountId();

    long getFromBudget();

    @NotNull
    @StringLength(20)
    String getFromPeriod();

    long getToBudget();

    @NotNull
    @StringLength(20)
    String getToPeriod();

    /** Seconds or minor units. */
    long getAmount();

    @StringLength(StringLength.UNLIMITED)
    String getReason();

    /** The user key. */
    String getMadeBy();

    /** Milliseconds. */
    long getMadeAt();
}
