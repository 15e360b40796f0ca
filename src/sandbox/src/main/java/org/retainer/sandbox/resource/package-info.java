/** Scripts, style sheets and files: AUI's own and those of plugins, batched per page as Jira batches them. */
package org.retainer.sandbox.resource;
