package org.retainer.jira.hours;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import java.util.List;
import org.retainer.jira.host.HostTypes;
import org.retainer.jira.host.Reflected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Jira's search find what was written on an issue past Jira. Asked by name: should this Jira lack it, searches find the
 * issue as it was until Jira indexes it for another reason.
 */
final class JiraIndex {
    private static final Logger LOG = LoggerFactory.getLogger(JiraIndex.class);
    private static final String PACKAGE = "com.atlassian.jira.issue.index.";

    private JiraIndex() {}

    static void renew(long issueId) {
        Issue issue = ComponentAccessor.getIssueManager().getIssueObject(issueId);
        Class<?> service = HostTypes.find(PACKAGE + "IssueIndexingService").orElse(null);
        Class<?> what = HostTypes.find(PACKAGE + "IssueIndexingParams").orElse(null);
        Class<?> switches =
                HostTypes.find("com.atlassian.jira.util.ImportUtils").orElse(null);
        if (issue == null || service == null || what == null || switches == null) {
            LOG.warn("Issue {} could not be indexed: this Jira has no such service", issueId);
            return;
        }
        try {
            boolean indexing = (Boolean) Reflected.call(switches, "isIndexIssues", null);
            setIndexing(switches, true);
            try {
                Reflected.call(
                        service,
                        "reIndex",
                        ComponentAccessor.getComponent(service),
                        List.of(Issue.class, what),
                        issue,
                        what.getField("INDEX_ISSUE_ONLY").get(null));
            } finally {
                setIndexing(switches, indexing);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.warn("Issue {} could not be indexed; Jira will do so at its next change", issueId, e);
        }
    }

    private static void setIndexing(Class<?> switches, boolean on) {
        Reflected.call(switches, "setIndexIssues", null, List.of(boolean.class), on);
    }
}
