/** The life of plugins: install, enable, start, stop, disable, install again. */
package org.retainer.sandbox.plugin;
