package org.retainer.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retainer.time.HoursAndMinutes;

/** Says in short texts what a change of a plan was, for the log and for people whose edit is stale. */
final class PlanFields {
    private static final String NOTHING = "-";

    /** Stands on both sides of every change: it tells which plan, and is never what has changed. */
    private static final String PERIOD = "period";

    /** What entries have besides what has changed about the plan. */
    static final Set<String> OF_THE_EDIT = Set.of(PERIOD, "seconds", "reason");

    private PlanFields() {}

    /** Describes the first version of a plan. */
    static Map<String, String> of(Plan plan) {
        return Map.of(PERIOD, plan.period().id(), "lines", all(plan.lines()));
    }

    /** Describes a plan before its first version. */
    static Map<String, String> before(Plan plan) {
        return Map.of(PERIOD, plan.period().id());
    }

    /** Describes of one version of a plan what the other does not have alike; empty when both have the same lines. */
    static Map<String, String> differing(Plan plan, Plan other) {
        if (plan.lines().equals(other.lines())) {
            return Map.of();
        }
        List<PlanLine> different = plan.lines().stream()
                .filter(line -> !other.line(line.id()).equals(Optional.of(line)))
                .toList();
        Map<String, String> fields = new TreeMap<>();
        fields.put(PERIOD, plan.period().id());
        if (!different.isEmpty() || !sameLines(plan, other)) {
            fields.put("lines", all(different));
        }
        if (!keptOrder(plan, other).equals(keptOrder(other, plan))) {
            fields.put("order", keptOrder(plan, other));
        }
        return fields;
    }

    static String of(PlanLine line) {
        return line.subject().text() + " " + HoursAndMinutes.of(line.plannedSeconds()) + (line.isAgreed() ? " ✓" : "");
    }

    private static boolean sameLines(Plan plan, Plan other) {
        return plan.lines().size() == other.lines().size()
                && plan.lines().stream().allMatch(line -> other.line(line.id()).isPresent());
    }

    /** The order of those lines that both versions have. */
    private static String keptOrder(Plan plan, Plan other) {
        return plan.lines().stream()
                .filter(line -> other.line(line.id()).isPresent())
                .map(line -> line.subject().text())
                .collect(Collectors.joining("; "));
    }

    private static String all(List<PlanLine> lines) {
        return lines.isEmpty() ? NOTHING : lines.stream().map(PlanFields::of).collect(Collectors.joining("; "));
    }
}
