package org.retainer.jira.hours;

import net.java.ao.Preload;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Where an entry stands. Never changed, only replaced: the id is the version. */
@Preload
@Table("HOUR_PLACEMENT")
@Indexes({
    @Index(
            name = "day",
            methodNames = {"getAccountId", "getDay", "getWorklogId"}),
    @Index(
            name = "month",
            methodNames = {"getAccountId", "getMonth"}),
    @Index(
            name = "issue",
            methodNames = {"getIssueId"}),
    @Index(
            name = "project",
            methodNames = {"getProjectId", "getChangeNumber"}),
    @Index(
            name = "account",
            methodNames = {"getAccountId", "getChangeNumber"}),
    @Index(
            name = "change",
            methodNames = {"getChangeNumber"})
})
public interface StoredPlacement extends PlacementColumns {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @Unique
    long getWorklogId();
}
