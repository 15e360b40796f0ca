package org.retainer.jira.hours;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What Jira says of a worklog, and of a locked one that is gone, what it said last. */
@Preload
@Table("HOUR_MIRROR")
public interface StoredMirror extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @Unique
    long getWorklogId();

    long getIssueId();

    /** The user key; NULL for somebody who was not logged in. */
    String getAuthorKey();

    /** Milliseconds. */
    long getStarted();

    long getSeconds();

    @StringLength(StringLength.UNLIMITED)
    String getText();

    String getGroupName();

    Long getRoleId();

    /** Milliseconds. */
    long getUpdated();

    boolean isGone();
}
