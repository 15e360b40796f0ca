/** Jira's services as plugins reach them: by OSGi, and by ComponentAccessor. */
package org.retainer.sandbox.service;
