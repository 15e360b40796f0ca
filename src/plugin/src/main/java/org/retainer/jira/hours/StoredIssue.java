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

    @Indexed
    Long getParentId();

    /** Ids with commas between, in the order of the components' names. */
    @StringLength(StringLength.UNLIMITED)
    String getComponentIds();

    /** Names with line ends between, in the order of the ids; NULL in rows of before names were kept. */
    @StringLength(StringLength.UNLIMITED)
    String getComponentNames();

    @Indexed
    Long getEpicId();

    /** A line for each label. */
    @StringLength(StringLength.UNLIMITED)
    String getLabels();

    /** The name of the issue type. */
    String getIssueType();

    /** The canonical key that is written on the issue, or {@code !} when what is written there is no key. */
    @Indexed
    @StringLength(60)
    String getOwnKey();

    @Indexed
    @StringLength(60)
    String getParentKey();

    @Indexed
    @StringLength(60)
    String getEpicKey();

    /** What is written on the issue, its parent and epic, a line each. */
    @StringLength(StringLength.UNLIMITED)
    String getOwnAccounts();
}
