package org.retainer.sandbox.jira.rest;

import java.util.EnumSet;
import java.util.Set;

/** Which fields a caller wants: {@code *all}, {@code *navigable}, names, and names with a minus to leave out. */
final class FieldChoice {
    private FieldChoice() {}

    static Set<IssueField> of(Set<String> words, boolean allByDefault) {
        EnumSet<IssueField> chosen = EnumSet.noneOf(IssueField.class);
        boolean onlyLeavesOut = words.stream().allMatch(word -> word.startsWith("-"));
        for (IssueField field : IssueField.values()) {
            boolean byDefault = onlyLeavesOut && (allByDefault || field.isNavigable());
            boolean asked = words.contains(field.id())
                    || words.contains("*all")
                    || (words.contains("*navigable") && field.isNavigable());
            if ((byDefault || asked) && !words.contains("-" + field.id())) {
                chosen.add(field);
            }
        }
        return chosen;
    }
}
