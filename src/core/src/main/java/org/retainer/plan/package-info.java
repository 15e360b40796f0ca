/** What is to be done for a client in a month or week, and what was done of it. */
package org.retainer.plan;
