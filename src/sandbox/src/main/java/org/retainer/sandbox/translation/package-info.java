/** Texts of descriptors and of the host's own pages, in the reader's language. */
package org.retainer.sandbox.translation;
