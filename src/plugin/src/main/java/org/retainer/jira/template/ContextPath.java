package org.retainer.jira.template;

/** Where Jira lives on its server, such as {@code /jira}; empty for the root. */
@FunctionalInterface
public interface ContextPath {
    String get();
}
