package org.retainer.jira.audit;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A change of an object. The claim makes each version exist once. */
@Preload
@Table("AUDIT_ENTRY")
@Indexes({
    @Index(
            name = "object",
            methodNames = {"getObjectId", "getObjectType", "getObjectVersion"}),
    @Index(
            name = "account",
            methodNames = {"getAccountId", "getChangedAt"}),
    @Index(
            name = "time",
            methodNames = {"getChangedAt"})
})
public interface StoredAuditEntry extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @NotNull
    @Unique
    @StringLength(100)
    String getClaim();

    @NotNull
    @StringLength(30)
    String getObjectType();

    long getObjectId();

    long getObjectVersion();

    long getAccountId();

    long getChangedAt();

    String getChangedBy();

    @NotNull
    @StringLength(30)
    String getAction();

    @StringLength(StringLength.UNLIMITED)
    String getBeforeJson();

    @StringLength(StringLength.UNLIMITED)
    String getAfterJson();
}
