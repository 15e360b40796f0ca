package org.retainer.jira.hours;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.retainer.hours.IssueComponent;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.OwnAccount;
import org.retainer.hours.OwnAccounts;

/** Collects what decides about the entries of issues, their parents and epics, asking Jira for each thing once. */
final class JiraIssueFacts {
    private final JiraEpics epics = JiraEpics.find();
    private final JiraOwnAccounts.Reader written;
    private final Map<Long, Optional<OwnAccount>> read = new HashMap<>();

    private JiraIssueFacts(int issues) {
        written = JiraOwnAccounts.reader(issues);
    }

    /** Translates issues; what makes no sense is left out. */
    static List<IssueFacts> of(Collection<? extends Issue> issues) {
        JiraIssueFacts facts = new JiraIssueFacts(issues.size());
        return issues.stream()
                .filter(Objects::nonNull)
                .flatMap(issue -> facts.of(issue).stream())
                .toList();
    }

    private Optional<IssueFacts> of(Issue issue) {
        Project project = issue.getProjectObject();
        if (issue.getId() == null || project == null) {
            return Optional.empty();
        }
        Optional<Issue> parent =
                issue.getParentId() == null ? Optional.empty() : Optional.ofNullable(issue.getParentObject());
        Optional<Long> epic = epics.of(parent.orElse(issue));
        List<IssueComponent> components = components(issue);
        return Optional.of(new IssueFacts(
                issue.getId(),
                JiraValues.text(issue.getKey()),
                JiraValues.text(issue.getSummary()),
                project.getId(),
                JiraValues.text(project.getKey()),
                Optional.ofNullable(issue.getParentId()),
                components.isEmpty() ? parent.map(JiraIssueFacts::components).orElse(List.of()) : components,
                epic,
                new OwnAccounts(
                        own(issue.getId()), parent.map(Issue::getId).flatMap(this::own), epic.flatMap(this::own)),
                JiraTraits.of(issue)));
    }

    private Optional<OwnAccount> own(long issueId) {
        return read.computeIfAbsent(issueId, written::of);
    }

    private static List<IssueComponent> components(Issue issue) {
        Collection<ProjectComponent> theirs = issue.getComponents();
        return theirs == null
                ? List.of()
                : theirs.stream()
                        .filter(component -> component.getId() != null)
                        .map(component -> new IssueComponent(component.getId(), JiraValues.text(component.getName())))
                        .toList();
    }
}
