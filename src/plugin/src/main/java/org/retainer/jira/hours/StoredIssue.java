package org.retainer.jira.hours;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What is known of an issue with entries. Never changed, only replaced. */
@Preload
@Table("ISSUE_FACTS")
public interface StoredIssue extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @Unique
    long getIssueId();

    @NotNull
    String getIssueKey();

    @StringLength(StringLength.UNLIMITED)
    String getSummary();

    long getProjectId();

    @NotNull
    String getProjectKey();

    Long getParentId();

    /** Ids with commas between, in the order of the components' names. */
    @StringLength(StringLength.UNLIMITED)
    String getComponentIds();
}
