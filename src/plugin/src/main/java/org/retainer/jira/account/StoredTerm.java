package org.retainer.jira.account;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A value of an account that holds from a day on, zero for since ever. */
@Preload
@Table("ACCOUNT_TERM")
public interface StoredTerm extends Entity {
    @Indexed
    int getAccountId();

    int getFromDay();

    /** Which value: CATEGORY, LEAD, ZONE or ROUNDING. */
    @NotNull
    @StringLength(30)
    String getKind();

    /** The value; NULL for the zone of the installation. */
    @Indexed
    @StringLength(255)
    String getContent();
}
