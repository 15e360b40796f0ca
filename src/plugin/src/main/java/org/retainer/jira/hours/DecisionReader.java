package org.retainer.jira.hours;

import java.util.Set;
import org.retainer.hours.DecisionChange;
import org.retainer.hours.HourDecisions;
import org.retainer.jira.json.Fields;

/** Reads what somebody wants to decide about an entry; {@code null} goes back to what is computed. */
final class DecisionReader {
    static final Set<String> FIELDS = Set.of("billable", "billableSeconds", "note", "hidden", "account", "version");

    private static final int LONGEST_KEY = 255;

    private DecisionReader() {}

    static DecisionChange read(Fields fields) {
        DecisionChange change = DecisionChange.none();
        if (fields.has("billable")) {
            change = change.billable(fields.bool("billable"));
        }
        if (fields.has("billableSeconds")) {
            change = change.billableSeconds(fields.whole("billableSeconds", 0, Integer.MAX_VALUE));
        }
        if (fields.has("note")) {
            change = change.note(fields.text("note", HourDecisions.MAX_NOTE));
        }
        if (fields.has("hidden")) {
            change = change.hidden(fields.bool("hidden").orElse(false));
        }
        if (fields.has("account")) {
            change = change.account(fields.text("account", LONGEST_KEY));
        }
        return change;
    }
}
