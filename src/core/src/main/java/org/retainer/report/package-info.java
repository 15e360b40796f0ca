/** What a client receives: the hours of an account and a period, in the client's words. */
package org.retainer.report;
