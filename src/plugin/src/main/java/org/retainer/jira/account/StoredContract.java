package org.retainer.jira.account;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A contract with a payer of an account. */
@Preload
@Table("CONTRACT")
public interface StoredContract extends Entity {
    @Indexed
    int getAccountId();

    @StringLength(StringLength.UNLIMITED)
    String getContractNumber();

    int getSignedDay();

    @StringLength(StringLength.UNLIMITED)
    String getCompany();

    @StringLength(StringLength.UNLIMITED)
    String getPayer();

    /** Days; NULL when the contract does not say. */
    Integer getTermsDays();

    boolean isBankingDays();
}
