/** What a request asks and what it is answered, without the types of any web framework. */
package org.retainer.jira.request;
