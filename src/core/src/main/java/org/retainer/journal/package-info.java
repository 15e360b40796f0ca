/** What was agreed with a client, when, and what to come back to. */
package org.retainer.journal;
