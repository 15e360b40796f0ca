/** Who may call a plugin's servlets and REST resources. */
package org.retainer.sandbox.access;
