package org.retainer.jira.job;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** A job. State, progress and owner are written by different callers, each its own columns. */
@Preload
@Table("JOB")
public interface StoredJob extends Entity {
    @NotNull
    @Indexed
    @StringLength(30)
    String getKind();

    @NotNull
    @StringLength(30)
    String getState();

    void setState(String state);

    @NotNull
    @StringLength(255)
    String getRunner();

    void setRunner(String runner);

    long getDoneCount();

    void setDoneCount(long done);

    long getTotalCount();

    void setTotalCount(long total);

    @StringLength(255)
    String getWorkCursor();

    void setWorkCursor(String cursor);

    @StringLength(255)
    String getMessage();

    void setMessage(String message);

    long getHeartbeat();

    void setHeartbeat(long millis);

    /** Milliseconds; 0 for a job from before this was kept. */
    long getStarted();

    long getLookedCount();

    void setLookedCount(long worklogs);

    long getMissingCount();

    void setMissingCount(long worklogs);

    long getChangedCount();

    void setChangedCount(long worklogs);

    long getGoneCount();

    void setGoneCount(long worklogs);

    long getMisplacedCount();

    void setMisplacedCount(long worklogs);
}
