/**
 * How fast the ledger reads and writes, on PostgreSQL and pooled as in Jira. Each figure of ours has the bare SQL for the
 * same question beside it, measured in the same run on the same rows; what counts is the ratio. Goals stand in the design,
 * results and how to get them in {@code docs/benchmarks.md}.
 */
package org.retainer.benchmark;
