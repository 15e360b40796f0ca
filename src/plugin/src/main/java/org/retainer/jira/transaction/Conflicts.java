package org.retainer.jira.transaction;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.retainer.transaction.WriteConflict;

/** Tells the failures that another writer has caused from all others. */
final class Conflicts {
    /** How H2 calls a row that another transaction holds too long, or has changed. */
    private static final Set<String> OF_H2 = Set.of("HYT00", "90131");

    private Conflicts() {}

    /**
     * Tells whether a {@link WriteConflict}, a violated key (SQLSTATE 23…) or a broken-off transaction (40…) is anywhere in
     * the causes.
     */
    static boolean isCauseOf(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof WriteConflict || (next instanceof SQLException && isConflict((SQLException) next))) {
                return true;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            if (next instanceof SQLException && ((SQLException) next).getNextException() != null) {
                open.add(((SQLException) next).getNextException());
            }
        }
        return false;
    }

    private static boolean isConflict(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("23") || state.startsWith("40") || OF_H2.contains(state));
    }
}
