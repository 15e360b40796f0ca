/**
 * The only place that knows servlets and JAX-RS: thin classes that hand requests on and answers back. What they do is decided
 * in the packages by feature.
 */
package org.retainer.jira.web;
