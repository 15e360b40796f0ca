package org.retainer.jira.alert;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An alert; its claim lets it be raised once. */
@Preload
@Table("ALERT")
@Indexes({
    @Index(
            name = "account",
            methodNames = {"getAccountId", "getOpenUntil"}),
    @Index(
            name = "budget",
            methodNames = {"getBudgetId", "getPeriodKey"})
})
public interface StoredAlert extends Entity {
    @NotNull
    @Unique
    @StringLength(100)
    String getClaim();

    int getAccountId();

    int getBudgetId();

    @StringLength(255)
    String getBudgetName();

    @NotNull
    @StringLength(10)
    String getUnitName();

    @NotNull
    @StringLength(3)
    String getCurrency();

    @NotNull
    @StringLength(20)
    String getPeriodKey();

    int getFirstDay();

    /** 99991231 for a period without end. */
    int getLastDay();

    /** The last day of the period while somebody should look at it, else zero. */
    int getOpenUntil();

    void setOpenUntil(int day);

    @NotNull
    @StringLength(20)
    String getKind();

    int getThreshold();

    boolean isTold();

    long getRaisedAt();

    long getSpent();

    long getAllowance();

    boolean isForecastKnown();

    long getForecast();

    /** Null while nobody has dismissed it. */
    String getSeenBy();

    void setSeenBy(String userKey);

    long getSeenAt();

    void setSeenAt(long millis);

    long getVersionNumber();

    void setVersionNumber(long version);
}
