/** Who may see and do what. */
package org.retainer.access;
