/** The servlets of plugins, below {@code /plugins/servlet}. */
package org.retainer.sandbox.servlet;
