package org.retainer.jira.hours;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A closed month of an account. Gone when the month is opened again; the audit log remembers. */
@Preload
@Table("MONTH_CLOSING")
public interface StoredClosing extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    /** Account and month, such as {@code 7:202610}: a month is closed once. */
    @NotNull
    @Unique
    @StringLength(30)
    String getClaim();

    @Indexed
    long getAccountId();

    /** As 202610. */
    int getMonth();

    /** The user key. */
    String getClosedBy();

    /** Milliseconds. */
    long getClosedAt();

    long getEntryCount();

    long getSeconds();

    long getBillableSeconds();

    long getVersionNumber();
}
