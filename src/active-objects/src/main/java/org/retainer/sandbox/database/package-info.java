/** The sandbox's database: one pool of connections, transactions bound to the thread as Jira binds them. */
package org.retainer.sandbox.database;
