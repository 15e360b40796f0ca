/** Tells whoever leads a client, once, that a budget of theirs needs a look. */
package org.retainer.alert;
