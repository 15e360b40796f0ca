/** Mail that goes out: written with the work that it tells of, handed to the host once, and only where it was allowed. */
package org.retainer.outbox;
