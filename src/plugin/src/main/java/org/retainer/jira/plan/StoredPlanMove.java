package org.retainer.jira.plan;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Planned time that was moved from one line of a plan to another. */
@Preload
@Table("PLAN_MOVE")
public interface StoredPlanMove extends Entity {
    @Indexed
    int getPlanId();

    int getSourceLine();

    @NotNull
    String getSourceSubject();

    int getTargetLine();

    @NotNull
    String getTargetSubject();

    long getMovedSeconds();

    @StringLength(StringLength.UNLIMITED)
    String getReason();

    long getMovedAt();

    @NotNull
    String getMovedBy();
}
