package org.retainer.sandbox.jira.load;

import java.util.List;

/** A project in an import file. */
record FileProject(
        String path,
        String key,
        String name,
        String description,
        String lead,
        String permissionGroup,
        List<String> components,
        List<FileIssue> issues) {}
