package org.retainer.sandbox.jira.load;

/** A link between issues in an import file, by external id. */
record FileLink(String path, String name, String sourceId, String destinationId) {}
