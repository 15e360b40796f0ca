package org.retainer.jira.contact;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The primary contact of an account: the account stands here once. */
@Preload
@Table("PRIMARY_CONTACT")
public interface StoredPrimary extends Entity {
    @Unique
    int getAccountId();

    int getContactId();
}
