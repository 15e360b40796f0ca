package org.retainer.jira.plan;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** A task of a plan. Account and period are those of its plan: the issue panel asks for them. */
@Preload
@Table("PLAN_LINE")
@Indexes(
        @Index(
                name = "issue",
                methodNames = {"getIssueId", "getAccountId"}))
public interface StoredPlanLine extends Entity {
    @Indexed
    int getPlanId();

    int getAccountId();

    @NotNull
    String getPeriodId();

    /** The place among the lines of the plan, from 1. */
    int getPriority();

    void setPriority(int priority);

    /** The issue, zero for a text. */
    long getIssueId();

    void setIssueId(long issueId);

    /** The text; of an issue the key that it had. */
    @NotNull
    String getSubject();

    void setSubject(String subject);

    long getPlannedSeconds();

    void setPlannedSeconds(long seconds);

    boolean isAgreed();

    void setAgreed(boolean agreed);

    long getAgreedIssueId();

    void setAgreedIssueId(long issueId);

    String getAgreedSubject();

    void setAgreedSubject(String subject);

    long getAgreedSeconds();

    void setAgreedSeconds(long seconds);

    long getAgreedAt();

    void setAgreedAt(long millis);

    String getAgreedBy();

    void setAgreedBy(String userKey);
}
