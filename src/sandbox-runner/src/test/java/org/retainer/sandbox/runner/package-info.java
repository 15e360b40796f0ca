/** Tests of the runner against a pretended sandbox. */
package org.retainer.sandbox.runner;
