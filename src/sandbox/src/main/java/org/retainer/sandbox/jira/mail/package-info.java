/** Mails that plugins send: they are kept to be looked at and go nowhere. */
package org.retainer.sandbox.jira.mail;
