package org.retainer.jira.account;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What an account has once; what it has many of, or over time, stands in tables of its own. */
@Preload
@Table("ACCOUNT")
public interface StoredAccount extends Entity {
    @NotNull
    @Unique
    @StringLength(60)
    String getKeyLower();

    @NotNull
    @StringLength(20)
    String getTypedKey();

    @NotNull
    String getName();

    void setName(String name);

    /** For search and order; cut off where lower case is longer. */
    @NotNull
    @Indexed
    @StringLength(255)
    String getNameLower();

    void setNameLower(String name);

    @NotNull
    @Indexed
    @StringLength(30)
    String getStatus();

    void setStatus(String status);

    /** Milliseconds; NULL while the account is open. */
    Long getClosedAt();

    void setClosedAt(Long moment);

    @NotNull
    @StringLength(3)
    String getCurrency();

    void setCurrency(String code);

    @NotNull
    @StringLength(10)
    String getLanguage();

    void setLanguage(String language);

    /** Days; NULL when not set. */
    Integer getTermsDays();

    void setTermsDays(Integer days);

    boolean isTaxIncluded();

    void setTaxIncluded(boolean included);

    int getStartDay();

    void setStartDay(int day);

    int getRenewalDay();

    void setRenewalDay(int day);

    int getEndDay();

    void setEndDay(int day);

    @StringLength(30)
    String getMood();

    void setMood(String mood);

    @StringLength(StringLength.UNLIMITED)
    String getGoals();

    @StringLength(StringLength.UNLIMITED)
    void setGoals(String goals);

    @StringLength(StringLength.UNLIMITED)
    String getNotes();

    @StringLength(StringLength.UNLIMITED)
    void setNotes(String notes);

    long getVersionNumber();

    void setVersionNumber(long version);
}
