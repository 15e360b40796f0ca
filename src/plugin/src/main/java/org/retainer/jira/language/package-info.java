/** The product's own words in English and Russian: sentences, plural forms, days and months. */
package org.retainer.jira.language;
