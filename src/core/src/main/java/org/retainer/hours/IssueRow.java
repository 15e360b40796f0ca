package org.retainer.hours;

/**
 * What the ledger has stored of one issue. Like {@link LedgerRow} it is never changed, only replaced.
 *
 * @param rowId the id of the stored row: the version that a writer has seen
 */
public record IssueRow(long rowId, IssueFacts facts) {}
