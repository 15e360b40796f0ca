/** Clients as accounts: who they are, who works for them, and which projects' hours are theirs. */
package org.retainer.account;
