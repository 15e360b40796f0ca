/** Contacts in Active Objects, and requests about them. */
package org.retainer.jira.contact;
