/** The portfolio and the comparison of managers over REST and for spreadsheets. */
package org.retainer.jira.portfolio;
