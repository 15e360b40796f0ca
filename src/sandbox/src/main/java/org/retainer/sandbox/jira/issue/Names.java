package org.retainer.sandbox.jira.issue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks names up whatever their letter case. */
final class Names {
    private Names() {}

    static <T> Optional<T> lookUp(Map<String, T> byLowerName, String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(byLowerName.get(name.toLowerCase(Locale.ROOT)));
    }
}
