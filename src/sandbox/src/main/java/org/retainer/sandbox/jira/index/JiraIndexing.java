package org.retainer.sandbox.jira.index;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.util.ImportUtils;
import java.util.Objects;

/** Jira's indexing service; a thread that switched indexing off indexes nothing, as in Jira. */
public final class JiraIndexing implements IssueIndexingService {
    private final IssueIndex index;

    public JiraIndexing(IssueIndex index) {
        this.index = index;
    }

    @Override
    public long reIndex(Issue issue, IssueIndexingParams issueIndexingParams) {
        Objects.requireNonNull(issueIndexingParams, "issueIndexingParams");
        if (!ImportUtils.isIndexIssues()) {
            return 0;
        }
        long start = System.nanoTime();
        index.write(issue.getId());
        return (System.nanoTime() - start) / 1_000_000;
    }
}
