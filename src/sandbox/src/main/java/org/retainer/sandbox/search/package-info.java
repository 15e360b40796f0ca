/** Modules with which plugins make their data searchable. */
package org.retainer.sandbox.search;
