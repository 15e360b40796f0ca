package org.retainer.jira.hours;

import com.atlassian.jira.bc.issue.worklog.DeletedWorklog;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.retainer.access.NameMemory;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.Worklog;
import org.retainer.hours.WorklogFeed;
import org.retainer.jira.host.Reflected;

/** Jira's worklogs and issues, without regard to anybody's permissions: what is shown to whom is decided by the readers. */
public final class JiraWorklogFeed implements WorklogFeed {
    private static final int ISSUES_AT_ONCE = 500;

    private final NameMemory names;

    /** @param names hears of everybody who logs time, so that they stay readable when they are gone */
    public JiraWorklogFeed(NameMemory names) {
        this.names = names;
    }

    @Override
    public Optional<Worklog> worklog(long worklogId) {
        return Optional.ofNullable(ComponentAccessor.getWorklogManager().getById(worklogId))
                .flatMap(this::read);
    }

    @Override
    public Optional<IssueFacts> issue(long issueId) {
        return Optional.<Issue>ofNullable(ComponentAccessor.getIssueManager().getIssueObject(issueId))
                .flatMap(issue -> JiraIssueFacts.of(List.of(issue)).stream().findFirst());
    }

    @Override
    public List<IssueFacts> issues(Collection<Long> issueIds) {
        List<Long> ids = List.copyOf(issueIds);
        List<IssueFacts> found = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += ISSUES_AT_ONCE) {
            List<Long> part = ids.subList(start, Math.min(ids.size(), start + ISSUES_AT_ONCE));
            found.addAll(JiraIssueFacts.of(ComponentAccessor.getIssueManager().getIssueObjects(part)));
        }
        return found;
    }

    @Override
    public List<Worklog> worklogsOf(long issueId) {
        Issue issue = ComponentAccessor.getIssueManager().getIssueObject(issueId);
        return issue == null
                ? List.of()
                : worklogs(ComponentAccessor.getWorklogManager().getByIssue(issue));
    }

    @Override
    public List<Long> projects() {
        Object projects = Reflected.call(ProjectManager.class, "getProjects", ComponentAccessor.getProjectManager());
        List<Long> ids = new ArrayList<>();
        for (Object project : (Iterable<?>) projects) {
            ids.add(((Project) project).getId());
        }
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    @Override
    public List<Long> issuesOf(long projectId) {
        return ComponentAccessor.getIssueManager().getIssueIdsForProject(projectId).stream()
                .sorted()
                .toList();
    }

    @Override
    public List<Worklog> updatedSince(Instant moment) {
        return worklogs(ComponentAccessor.getWorklogManager().getWorklogsUpdatedSince(moment.toEpochMilli()));
    }

    @Override
    public List<Deletion> deletedSince(Instant moment) {
        return ComponentAccessor.getWorklogManager().getWorklogsDeletedSince(moment.toEpochMilli()).stream()
                .map(JiraWorklogFeed::deletion)
                .toList();
    }

    private static Deletion deletion(DeletedWorklog deleted) {
        Object id = Reflected.call(DeletedWorklog.class, "getId", deleted);
        Object time = Reflected.call(DeletedWorklog.class, "getDeletionTime", deleted);
        long millis = time instanceof Date ? ((Date) time).getTime() : ((Number) time).longValue();
        return new Deletion(((Number) id).longValue(), Instant.ofEpochMilli(millis));
    }

    private Optional<Worklog> read(com.atlassian.jira.issue.worklog.Worklog theirs) {
        Optional<Worklog> worklog = JiraValues.worklog(theirs);
        worklog.ifPresent(read -> names.heardOf(read.authorKey()));
        return worklog;
    }

    private List<Worklog> worklogs(List<com.atlassian.jira.issue.worklog.Worklog> theirs) {
        return theirs.stream()
                .filter(Objects::nonNull)
                .flatMap(worklog -> read(worklog).stream())
                .toList();
    }
}
