/** The hour report in each of its forms: page, CSV, JSON. The numbers are the same in all. */
package org.retainer.jira.report;
