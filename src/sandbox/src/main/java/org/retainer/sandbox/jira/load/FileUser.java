package org.retainer.sandbox.jira.load;

import java.util.List;

/** Somebody in an import file. */
record FileUser(String path, String name, String fullName, String email, boolean active, List<String> groups) {}
