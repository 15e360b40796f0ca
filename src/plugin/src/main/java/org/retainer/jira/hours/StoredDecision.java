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

/** What people decided about an entry; NULL for as computed. */
@Preload
@Table("HOUR_DECISION")
public interface StoredDecision extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @Unique
    long getWorklogId();

    @Indexed
    Long getAccountId();

    Boolean getBillable();

    Long getBillableSeconds();

    @StringLength(StringLength.UNLIMITED)
    String getNote();

    boolean isHidden();

    long getVersionNumber();
}
