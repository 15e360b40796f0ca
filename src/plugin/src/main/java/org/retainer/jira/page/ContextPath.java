package org.retainer.jira.page;

/** Where Jira lives on its server, such as {@code /jira}; empty for the root. */
@FunctionalInterface
public interface ContextPath {
    String get();
}
