package org.retainer.budget;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retainer.time.History;

/** A budget as field names and texts, for the audit log. */
final class BudgetFields {
    private static final String NONE = "-";

    private BudgetFields() {}

    static Map<String, String> of(Budget budget) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", budget.name());
        fields.put("unit", budget.unit().name());
        fields.put("period", budget.period().name());
        fields.put("start", budget.start().toString());
        fields.put("end", budget.end().map(LocalDate::toString).orElse(NONE));
        fields.put(
                BudgetAmounts.field(budget, "base"),
                steps(budget.base(), amount -> BudgetAmounts.text(budget, amount)));
        fields.put("counts", budget.counts().name());
        fields.put("scope", text(budget.scope()));
        fields.put("rollover", steps(budget.rollover(), rule -> text(budget, rule)));
        fields.put("fee", steps(budget.price(), price -> price.fee()
                .map(BudgetAmounts::text)
                .orElse(NONE)));
        fields.put("overageRate", steps(budget.price(), price -> price.overageRate()
                .map(BudgetAmounts::text)
                .orElse(NONE)));
        fields.put(
                "thresholds",
                budget.thresholds().stream().map(percent -> percent + " %").collect(Collectors.joining(", ")));
        return fields;
    }

    /** Names what holds since ever, then each change with its day; steps that say the same as the one before are left out. */
    private static <T> String steps(History<T> history, Function<T, String> name) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (History.Step<T> step : history.steps()) {
            String named = name.apply(step.value());
            if (text.length() == 0) {
                text.append(named);
            } else if (!named.equals(last)) {
                text.append("; ").append(step.from()).append(": ").append(named);
            }
            last = named;
        }
        return text.toString();
    }

    private static String text(BudgetScope scope) {
        String components = String.join(", ", new TreeSet<>(scope.components()));
        String activities = String.join(", ", new TreeSet<>(scope.activities()));
        String issues =
                new TreeSet<>(scope.issueIds()).stream().map(id -> "#" + id).collect(Collectors.joining(", "));
        return Stream.of(components, activities, issues)
                .filter(list -> !list.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String text(Budget budget, Rollover rule) {
        if (!rule.surplus() && !rule.deficit()) {
            return NONE;
        }
        StringBuilder text = new StringBuilder(rule.surplus() ? "+" : "").append(rule.deficit() ? "−" : "");
        rule.maxCarry().ifPresent(most -> text.append(" ≤ ").append(BudgetAmounts.text(budget, most)));
        rule.expiresAfterPeriods().ifPresent(periods -> text.append(" × ").append(periods));
        return text.toString();
    }
}
