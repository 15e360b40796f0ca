/** Jira's REST API version 2, in the shapes and with the codes that real clients expect. */
package org.retainer.sandbox.jira.rest;
