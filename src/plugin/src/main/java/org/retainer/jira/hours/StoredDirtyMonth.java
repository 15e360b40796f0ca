package org.retainer.jira.hours;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;

/** Marks a month of an account as written to since its total was made. Many marks may say the same. */
@Preload
@Table("DIRTY_MONTH")
@Indexes(
        @Index(
                name = "month",
                methodNames = {"getAccountId", "getMonth"}))
public interface StoredDirtyMonth extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    long getAccountId();

    int getMonth();
}
