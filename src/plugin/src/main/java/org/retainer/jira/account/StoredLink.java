package org.retainer.jira.account;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A link of a project or component to an account; component zero stands for the default account of the project. */
@Preload
@Table("ACCOUNT_LINK")
public interface StoredLink extends Entity {
    @Indexed
    int getAccountId();

    @Indexed
    long getProjectId();

    long getComponentId();

    /** The name when it was linked. */
    @StringLength(255)
    String getComponentName();

    int getFromDay();

    int getToDay();
}
