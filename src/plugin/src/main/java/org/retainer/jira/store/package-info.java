/** Habits that all stores over Active Objects share: rows as maps, days as numbers, short IN lists, keyset pages. */
package org.retainer.jira.store;
