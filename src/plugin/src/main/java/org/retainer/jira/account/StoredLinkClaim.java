package org.retainer.jira.account;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A change of the links of a project: the claim lets one writer make each of them. */
@Preload
@Table("LINK_CLAIM")
public interface StoredLinkClaim extends Entity {
    @NotNull
    @Unique
    @StringLength(50)
    String getClaim();

    @Indexed
    long getProjectId();

    int getChangeNumber();
}
