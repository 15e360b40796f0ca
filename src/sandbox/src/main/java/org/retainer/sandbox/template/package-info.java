/** The host's own Velocity, as plugins' panels meet it in Jira. */
package org.retainer.sandbox.template;
