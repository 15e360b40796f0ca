/** Scheduled jobs of this one node; nothing of them is stored. */
package org.retainer.sandbox.schedule;
