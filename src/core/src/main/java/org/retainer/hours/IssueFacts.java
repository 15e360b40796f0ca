package org.retainer.hours;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the ledger knows of an issue: all of Jira that decides about its entries, so that placing them needs no Jira.
 *
 * @param parentId the issue of which this is a sub-task
 * @param components in the order in which they decide; a sub-task without any has its parent's
 * @param epicId the epic: the parent's for a sub-task; empty where the host has no epics
 * @param ownAccounts what is written on it, its parent and epic about whose they are
 * @param traits what kind of work it is
 */
public record IssueFacts(
        long id,
        String key,
        String summary,
        long projectId,
        String projectKey,
        Optional<Long> parentId,
        List<IssueComponent> components,
        Optional<Long> epicId,
        OwnAccounts ownAccounts,
        IssueTraits traits) {
    public IssueFacts {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(projectKey, "projectKey");
        Objects.requireNonNull(parentId, "parentId");
        Objects.requireNonNull(epicId, "epicId");
        Objects.requireNonNull(ownAccounts, "ownAccounts");
        Objects.requireNonNull(traits, "traits");
        components = components.stream().sorted(IssueComponent.BY_NAME).toList();
    }

    /** Describes an issue that is in no epic, and on which nothing is written. */
    public IssueFacts(
            long id,
            String key,
            String summary,
            long projectId,
            String projectKey,
            Optional<Long> parentId,
            List<IssueComponent> components) {
        this(id, key, summary, projectId, projectKey, parentId, components, Optional.empty(), OwnAccounts.NONE);
    }

    /** Describes an issue of no particular kind. */
    public IssueFacts(
            long id,
            String key,
            String summary,
            long projectId,
            String projectKey,
            Optional<Long> parentId,
            List<IssueComponent> components,
            Optional<Long> epicId,
            OwnAccounts ownAccounts) {
        this(id, key, summary, projectId, projectKey, parentId, components, epicId, ownAccounts, IssueTraits.NONE);
    }

    /** Makes a copy of which something else is written about whose it is. */
    public IssueFacts with(OwnAccounts changed) {
        return new IssueFacts(id, key, summary, projectId, projectKey, parentId, components, epicId, changed, traits);
    }

    /** Makes a copy of another kind. */
    public IssueFacts with(IssueTraits changed) {
        return new IssueFacts(
                id, key, summary, projectId, projectKey, parentId, components, epicId, ownAccounts, changed);
    }

    /** Makes a copy with other components. */
    public IssueFacts with(List<IssueComponent> changed) {
        return new IssueFacts(id, key, summary, projectId, projectKey, parentId, changed, epicId, ownAccounts, traits);
    }
}
