/**
 * Tests of the whole: the packaged plugin in the packaged sandbox, in a process of its own, seen only from outside. What a
 * sandbox printed is kept in {@code target/sandboxes}, what the browser showed in {@code target/screenshots}.
 */
package org.retainer.acceptance;
