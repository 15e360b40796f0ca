package org.retainer.jira.hours;

import net.java.ao.Preload;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Holds an entry fast, with a frozen copy of it. */
@Preload
@Table("HOUR_LOCK")
@Indexes(
        @Index(
                name = "month",
                methodNames = {"getAccountId", "getMonth"}))
public interface StoredLock extends PlacementColumns {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    /** Such as {@code INVOICED:10400}: an entry is locked once for each reason. */
    @NotNull
    @Unique
    @StringLength(50)
    String getClaim();

    @Indexed
    long getWorklogId();

    long getDocumentId();
}
