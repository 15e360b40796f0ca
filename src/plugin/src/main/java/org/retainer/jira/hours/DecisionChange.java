package org.retainer.jira.hours;

import java.util.Optional;
import java.util.Set;
import org.retainer.jira.json.Fields;

/**
 * What somebody wants to decide about an entry. Each part is empty when it was not mentioned, and holds an empty value when it
 * goes back to what is computed.
 */
public record DecisionChange(
        Optional<Optional<Boolean>> billable,
        Optional<Optional<Long>> billableSeconds,
        Optional<Optional<String>> note,
        Optional<Boolean> hidden,
        Optional<Optional<String>> account) {
    static final Set<String> FIELDS = Set.of("billable", "billableSeconds", "note", "hidden", "account", "version");

    private static final int LONGEST_NOTE = 20_000;
    private static final long MOST_SECONDS = 10_000L * 3600;

    static DecisionChange read(Fields fields) {
        DecisionChange change = new DecisionChange(
                given(fields, "billable", fields.bool("billable")),
                given(fields, "billableSeconds", fields.whole("billableSeconds", 0, MOST_SECONDS)),
                given(fields, "note", fields.text("note", LONGEST_NOTE)),
                fields.has("hidden") ? Optional.of(fields.bool("hidden").orElse(false)) : Optional.empty(),
                given(fields, "account", fields.text("account", 255)));
        fields.check();
        return change;
    }

    private static <T> Optional<Optional<T>> given(Fields fields, String name, Optional<T> value) {
        return fields.has(name) ? Optional.of(value) : Optional.empty();
    }
}
