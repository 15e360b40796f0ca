package org.retainer.portfolio;

import java.util.Comparator;
import java.util.List;

/**
 * How a client stands, and why.
 *
 * @param reasons the most pressing first; none for a client who stands well
 */
public record Diagnosis(Health health, List<Reason> reasons) {
    /** Makes a diagnosis of what was found: the worst decides. */
    static Diagnosis of(List<Reason> found) {
        List<Reason> reasons =
                found.stream().sorted(Comparator.comparing(Reason::code)).toList();
        Health worst = reasons.stream()
                .map(reason -> reason.code().health())
                .max(Comparator.naturalOrder())
                .orElse(Health.GOOD);
        return new Diagnosis(worst, reasons);
    }
}
