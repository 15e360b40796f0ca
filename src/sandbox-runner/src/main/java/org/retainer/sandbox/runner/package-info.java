/**
 * Starts the packaged sandbox in a JVM of its own, talks to it over HTTP, stops or kills it. Knows no test framework: a
 * failing start is an exception that carries the end of the sandbox's output.
 */
package org.retainer.sandbox.runner;
