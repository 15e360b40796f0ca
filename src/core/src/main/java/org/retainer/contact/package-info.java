/** The people at the client: what they do there, how to reach them, who decides. */
package org.retainer.contact;
