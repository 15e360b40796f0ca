package org.retainer.jira.hours;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;

/** Something that decides about sums was changed; they are looked at once it is committed. */
@Preload
@Table("SUM_CHANGE")
public interface StoredChange extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    /** Zero for all accounts. */
    long getAccountId();

    /** Zero unless what is known of an issue was changed. */
    long getIssueId();
}
