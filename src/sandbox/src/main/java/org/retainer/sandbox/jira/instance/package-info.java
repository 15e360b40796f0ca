/** The parts of one running look-alike, at hand for its REST resources and pages. */
package org.retainer.sandbox.jira.instance;
