/** Rates in Active Objects, and requests about rates and margins. */
package org.retainer.jira.rate;
