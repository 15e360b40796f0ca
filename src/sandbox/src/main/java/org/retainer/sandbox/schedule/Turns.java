package org.retainer.sandbox.schedule;

/** Which node runs a job that runs once per cluster. Moments are epoch milliseconds. */
public interface Turns {
    /** Gives a job its first run, for all nodes; a job of this name is replaced. */
    void schedule(String job, long firstRun);

    /** Takes a job from all nodes, as Jira does. */
    void remove(String job);

    /** Takes a job's turn, if it is due and no living node runs it. */
    boolean take(String job);

    /** Gives the turn back. */
    void done(String job, long nextRun);
}
