package org.retainer.jira.account;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A legal person that pays for an account. */
@Preload
@Table("PAYER")
public interface StoredPayer extends Entity {
    @Indexed
    int getAccountId();

    @StringLength(StringLength.UNLIMITED)
    String getLegalName();

    @StringLength(StringLength.UNLIMITED)
    String getTaxNumber();

    @StringLength(StringLength.UNLIMITED)
    String getAddress();
}
