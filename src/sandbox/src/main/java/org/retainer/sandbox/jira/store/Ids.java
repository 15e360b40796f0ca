package org.retainer.sandbox.jira.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.retainer.sandbox.database.Database;

/** Gives out the ids of one kind of thing, from 10000 on as Jira does; safe over threads and nodes. */
public final class Ids {
    private final Database database;
    private final String sequence;

    public Ids(Database database, Kind kind) {
        this.database = database;
        this.sequence = "jira_" + kind.name().toLowerCase(Locale.ROOT) + "_ids";
    }

    /** Takes the next id. */
    public long next() {
        Long id = database.jdbc().queryForObject("select nextval('" + sequence + "')", Long.class);
        if (id == null) {
            throw new IllegalStateException("The sequence " + sequence + " gave no number");
        }
        return id;
    }

    /** Takes several ids at once, ascending. */
    public Deque<Long> next(int count) {
        String rows = database.dialect() == Database.Dialect.H2 ? "system_range(1, ?)" : "generate_series(1, ?)";
        return new ArrayDeque<>(
                database.jdbc().queryForList("select nextval('" + sequence + "') from " + rows, Long.class, count));
    }

    /** What has ids. */
    public enum Kind {
        USER,
        PROJECT,
        COMPONENT,
        ISSUE,
        WORKLOG,
        MAIL
    }
}
