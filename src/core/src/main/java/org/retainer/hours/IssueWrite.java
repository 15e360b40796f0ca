package org.retainer.hours;

import java.util.Optional;

/**
 * Remembers what is known of one issue.
 *
 * @param seen the row that the writer has seen before it asked Jira, and replaces; empty when there was none
 */
public record IssueWrite(Optional<IssueRow> seen, IssueFacts facts) {}
