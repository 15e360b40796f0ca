package org.retainer.jira.budget;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Counts the writes of an account's budgets and transfers. Replaced by each writer: of two at once one fails. */
@Preload
@Table("BUDGET_GUARD")
public interface StoredBudgetGuard extends RawEntity<Long> {
    @AutoIncrement
    @NotNull
    @PrimaryKey("ID")
    long getID();

    @Unique
    long getAccountId();

    long getWriteCount();
}
