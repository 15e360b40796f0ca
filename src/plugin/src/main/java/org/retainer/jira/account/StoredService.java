package org.retainer.jira.account;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A service that an account buys. */
@Preload
@Table("ACCOUNT_SERVICE")
public interface StoredService extends Entity {
    @Indexed
    int getAccountId();

    @StringLength(StringLength.UNLIMITED)
    String getName();

    int getStartDay();

    int getEndDay();
}
