package org.retainer.sandbox.cluster;

import java.time.Clock;
import org.retainer.sandbox.database.Database;
import org.retainer.sandbox.schedule.Turns;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose turn it is to run the jobs that run once per cluster; a job whose node died is free again. */
public final class SharedTurns implements Turns {
    private final JdbcTemplate jdbc;
    private final Node node;
    private final Clock clock;

    public SharedTurns(Database database, Node node, Clock clock) {
        this.jdbc = database.jdbc();
        this.node = node;
        this.clock = clock;
    }

    @Override
    public void schedule(String job, long firstRun) {
        if (jdbc.update("update jira_job set next_run = ? where id = ?", firstRun, job) == 1) {
            return;
        }
        try {
            jdbc.update("insert into jira_job (id, next_run) values (?, ?)", job, firstRun);
        } catch (DuplicateKeyException meanwhile) {
            jdbc.update("update jira_job set next_run = ? where id = ?", firstRun, job);
        }
    }

    @Override
    public void remove(String job) {
        jdbc.update("delete from jira_job where id = ?", job);
    }

    @Override
    public boolean take(String job) {
        return jdbc.update(
                        "update jira_job set runner = ? where id = ? and next_run <= ? and (runner is null or "
                                + Node.HOLDER_IS_DEAD.formatted("runner") + ")",
                        node.life(),
                        job,
                        clock.millis(),
                        node.deadline())
                == 1;
    }

    @Override
    public void done(String job, long nextRun) {
        jdbc.update(
                "update jira_job set runner = null, next_run = ? where id = ? and runner = ?",
                nextRun,
                job,
                node.life());
    }
}
