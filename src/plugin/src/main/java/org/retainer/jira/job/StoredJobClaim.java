package org.retainer.jira.job;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Exists while a job runs: one for each kind. Taking a job over replaces it, which only one can do. */
@Preload
@Table("JOB_CLAIM")
public interface StoredJobClaim extends Entity {
    @NotNull
    @Unique
    @StringLength(30)
    String getKind();

    int getJobId();
}
