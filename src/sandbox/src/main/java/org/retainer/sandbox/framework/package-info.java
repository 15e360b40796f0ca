/** The OSGi framework, what it shows to plugins, and the Spring contexts that Gemini makes of them. */
package org.retainer.sandbox.framework;
