package org.retainer.jira.hours;

import com.atlassian.jira.issue.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.retainer.hours.IssueTraits;
import org.retainer.jira.host.HostTypes;
import org.retainer.jira.host.Reflected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The labels and the type of issues. Jira promises that issues have them, but not what a label or a type can be asked: so
 * that is asked by name, and what a Jira does not tell is not there.
 */
final class JiraTraits {
    private static final Logger LOG = LoggerFactory.getLogger(JiraTraits.class);
    private static final String LABEL = "com.atlassian.jira.issue.label.Label";
    private static final String TYPE = "com.atlassian.jira.issue.issuetype.IssueType";

    private JiraTraits() {}

    static IssueTraits of(Issue issue) {
        return new IssueTraits(labels(issue), text(TYPE, "getName", issue.getIssueType()));
    }

    private static List<String> labels(Issue issue) {
        List<String> labels = new ArrayList<>();
        Set<?> theirs = issue.getLabels();
        if (theirs != null) {
            theirs.forEach(label -> labels.add(text(LABEL, "getLabel", label)));
        }
        return labels;
    }

    private static String text(String type, String getter, Object asked) {
        if (asked == null) {
            return "";
        }
        try {
            Class<?> known = HostTypes.find(type).orElse(asked.getClass());
            return Reflected.call(known, getter, asked) instanceof String text ? JiraValues.text(text) : "";
        } catch (RuntimeException | LinkageError unlikeOurs) {
            LOG.debug("This Jira has no {}.{}", type, getter, unlikeOurs);
            return "";
        }
    }
}
