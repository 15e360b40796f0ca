package org.retainer.jira.hours;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A numbered change of rules. */
@Preload
@Table("RULE_CHANGE")
public interface StoredRuleChange extends Entity {
    @Unique
    long getChangeNumber();

    @NotNull
    @StringLength(20)
    String getScope();

    long getSubject();

    @Indexed
    boolean isFollowed();

    void setFollowed(boolean followed);
}
