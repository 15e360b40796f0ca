package org.retainer.jira.access;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What a user was last called. */
@Preload
@Table("PERSON_NAME")
public interface StoredPersonName extends Entity {
    @NotNull
    @Unique
    String getUserKey();

    String getLoginName();

    /** For search; cut off where lower case is longer. */
    @Indexed
    String getLoginLower();

    String getShownName();
}
