/** The event bus. */
package org.retainer.sandbox.event;
