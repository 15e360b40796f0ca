/** The REST modules of plugins: one Jersey application each, below {@code /rest}. */
package org.retainer.sandbox.rest;
