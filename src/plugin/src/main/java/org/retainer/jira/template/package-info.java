/** Making HTML of templates: everything escaped but what our own templates have made. */
package org.retainer.jira.template;
