package org.retainer.jira.account;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** Somebody who works for an account. */
@Preload
@Table("ACCOUNT_MEMBER")
public interface StoredMember extends Entity {
    @Indexed
    int getAccountId();

    @NotNull
    @Indexed
    String getUserKey();

    int getFromDay();

    int getToDay();
}
