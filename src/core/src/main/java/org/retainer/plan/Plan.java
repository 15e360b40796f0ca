package org.retainer.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be done for a client in a month or week.
 *
 * @param id the store's id, 0 while nothing was ever planned
 * @param lines the most important first
 * @param version counts the changes, 0 while nothing was ever planned
 */
public record Plan(long id, long accountId, PlanPeriod period, List<PlanLine> lines, long version) {
    /** The most lines of a plan. */
    public static final int MAX_LINES = 500;

    public Plan {
        Objects.requireNonNull(period, "period");
        lines = List.copyOf(lines);
    }

    /** Makes the plan of a period for which nobody has planned anything. */
    public static Plan none(long accountId, PlanPeriod period) {
        return new Plan(0, accountId, period, List.of(), 0);
    }

    public Optional<PlanLine> line(long lineId) {
        return lines.stream().filter(line -> line.id() == lineId).findFirst();
    }

    public long plannedSeconds() {
        return lines.stream().mapToLong(PlanLine::plannedSeconds).sum();
    }

    Plan next(List<PlanLine> changed) {
        return new Plan(id, accountId, period, changed, version + 1);
    }
}
