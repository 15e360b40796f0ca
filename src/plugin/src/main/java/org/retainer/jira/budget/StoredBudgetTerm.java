package org.retainer.jira.budget;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A value of a budget that holds from a day on, zero for since ever. */
@Preload
@Table("BUDGET_TERM")
public interface StoredBudgetTerm extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @Indexed
    long getAccountId();

    @Indexed
    long getBudgetId();

    int getFromDay();

    /** Which value: BASE, ROLLOVER or PRICE. */
    @NotNull
    @StringLength(30)
    String getKind();

    @NotNull
    @StringLength(255)
    String getContent();
}
