/**
 * The ledger: our copy of every worklog as an hour entry, with the account that it belongs to.
 *
 * <p>Four kinds of rows, never mixed: the <em>mirror</em> ({@link org.retainer.hours.Worklog}, only what Jira says), the
 * <em>decisions</em> of people, the <em>placement</em> (a pure function of the others, see
 * {@link org.retainer.hours.Placing}) and the <em>locks</em>.
 */
package org.retainer.hours;
