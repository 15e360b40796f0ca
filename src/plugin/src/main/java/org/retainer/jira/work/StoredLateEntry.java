package org.retainer.jira.work;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A late entry that stays in a closed month. */
@Preload
@Table("LATE_ENTRY")
@Indexes(
        @Index(
                name = "kept",
                methodNames = {"getAccountId", "getKeptMonth"}))
public interface StoredLateEntry extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @Unique
    long getWorklogId();

    long getAccountId();

    /** The month of its day, as 202609. */
    int getOwnMonth();

    /** The month in which it counts, as 202610. */
    int getKeptMonth();
}
