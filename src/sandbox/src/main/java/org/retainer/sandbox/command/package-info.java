/** The command line: what may be asked of the sandbox, and how it says no. */
package org.retainer.sandbox.command;
