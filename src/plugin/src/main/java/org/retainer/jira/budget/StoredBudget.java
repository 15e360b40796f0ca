package org.retainer.jira.budget;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What a budget says once; what holds from a day on stands in {@link StoredBudgetTerm}. */
@Preload
@Table("BUDGET")
public interface StoredBudget extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @Indexed
    long getAccountId();

    @NotNull
    String getName();

    void setName(String name);

    @NotNull
    @StringLength(20)
    String getUnit();

    void setUnit(String code);

    @NotNull
    @StringLength(3)
    String getCurrency();

    void setCurrency(String code);

    @NotNull
    @StringLength(20)
    String getPeriodKind();

    void setPeriodKind(String code);

    int getStartDay();

    void setStartDay(int day);

    /** Zero for none. */
    int getEndDay();

    void setEndDay(int day);

    @NotNull
    @StringLength(20)
    String getCounts();

    void setCounts(String counts);

    /** A name on each line. */
    @StringLength(StringLength.UNLIMITED)
    String getScopeComponents();

    @StringLength(StringLength.UNLIMITED)
    void setScopeComponents(String names);

    /** A name on each line. */
    @StringLength(StringLength.UNLIMITED)
    String getScopeActivities();

    @StringLength(StringLength.UNLIMITED)
    void setScopeActivities(String names);

    /** Ids with commas between. */
    @StringLength(StringLength.UNLIMITED)
    String getScopeIssues();

    @StringLength(StringLength.UNLIMITED)
    void setScopeIssues(String ids);

    /** Percentages with commas between. */
    @StringLength(255)
    String getThresholds();

    @StringLength(255)
    void setThresholds(String percentages);

    long getVersionNumber();

    void setVersionNumber(long version);
}
