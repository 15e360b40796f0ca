package org.retainer.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A tiny Jira whose history a test writes. Each change happens a second after the one before. */
public final class FakeWorklogFeed implements WorklogFeed {
    private final Map<Long, IssueFacts> issues = new TreeMap<>();
    private final Map<Long, Worklog> worklogs = new TreeMap<>();
    private final List<Deletion> deletions = new ArrayList<>();
    private Instant now;
    private boolean clockStandsStill;
    private long lastId = 10_000;
    private final AtomicInteger walkedIssues = new AtomicInteger();
    private Runnable beforeAnswer = () -> {};

    public FakeWorklogFeed(Instant start) {
        now = start;
    }

    public Instant now() {
        return now;
    }

    /** Lets all further changes carry the same time, as a restored backup or a bulk import does. */
    public void stopClock() {
        clockStandsStill = true;
    }

    /** Lets time go by. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Answers how often the worklogs of an issue were asked for. */
    public int walkedIssues() {
        return walkedIssues.get();
    }

    /** Puts a deleted worklog back as it was, as a backup does. */
    public synchronized void restore(Worklog worklog) {
        worklogs.put(worklog.id(), worklog);
    }

    /** Lets something happen each time before Jira answers. */
    public void beforeAnswer(Runnable happening) {
        beforeAnswer = happening;
    }

    public synchronized long addIssue(long projectId) {
        long id = ++lastId;
        issues.put(
                id,
                new IssueFacts(
                        id, "P" + projectId + "-" + id, "Issue " + id, projectId, "P" + projectId, none(), List.of()));
        return id;
    }

    public synchronized void rename(long issueId, String summary) {
        issues.computeIfPresent(issueId, (id, old) -> copy(old, summary, old.parentId(), old.epicId()));
    }

    /** Moves an issue to another project: it keeps what is written on it, not its parent and components. */
    public synchronized void move(long issueId, long projectId) {
        IssueFacts old = issues.get(issueId);
        issues.put(
                issueId,
                new IssueFacts(
                        issueId,
                        "P" + projectId + "-" + issueId,
                        old.summary(),
                        projectId,
                        "P" + projectId,
                        none(),
                        List.of(),
                        old.epicId(),
                        old.ownAccounts(),
                        old.traits()));
    }

    /** Makes an issue a sub-task of another of its project, or an issue of its own. */
    public synchronized void parent(long issueId, Optional<Long> parent) {
        issues.computeIfPresent(issueId, (id, old) -> copy(old, old.summary(), parent, old.epicId()));
    }

    public synchronized void epic(long issueId, Optional<Long> epic) {
        issues.computeIfPresent(issueId, (id, old) -> copy(old, old.summary(), old.parentId(), epic));
    }

    private static IssueFacts copy(IssueFacts old, String summary, Optional<Long> parent, Optional<Long> epic) {
        return new IssueFacts(
                old.id(),
                old.key(),
                summary,
                old.projectId(),
                old.projectKey(),
                parent,
                old.components(),
                epic,
                old.ownAccounts(),
                old.traits());
    }

    public synchronized void traits(long issueId, IssueTraits traits) {
        issues.computeIfPresent(issueId, (id, old) -> old.with(traits));
    }

    public synchronized void components(long issueId, List<IssueComponent> components) {
        issues.computeIfPresent(issueId, (id, old) -> old.with(components));
    }

    /** Writes on an issue whose it is, as anybody may through Jira's own REST; empty to take that away. */
    public synchronized void write(long issueId, Optional<String> account) {
        Instant moment = tick();
        issues.computeIfPresent(
                issueId,
                (id, old) ->
                        old.with(new OwnAccounts(account.map(key -> OwnAccount.named(key, moment)), none(), none())));
    }

    /** Deletes an issue with its sub-tasks and all their worklogs; Jira need not tell which. */
    public synchronized void deleteIssue(long issueId) {
        Set<Long> gone = new HashSet<>(List.of(issueId));
        issues.values().stream()
                .filter(issue -> issue.parentId().equals(Optional.of(issueId)))
                .forEach(issue -> gone.add(issue.id()));
        gone.forEach(issues::remove);
        worklogs.values().removeIf(worklog -> gone.contains(worklog.issueId()));
    }

    public synchronized long log(long issueId, String authorKey, Instant started, long seconds) {
        long id = ++lastId;
        worklogs.put(id, new Worklog(id, issueId, authorKey, started, seconds, "work " + id, none(), none(), tick()));
        return id;
    }

    public synchronized void edit(long worklogId, Instant started, long seconds) {
        Worklog old = worklogs.get(worklogId);
        worklogs.put(
                worklogId,
                new Worklog(
                        worklogId,
                        old.issueId(),
                        old.authorKey(),
                        started,
                        seconds,
                        old.comment() + "!",
                        old.group(),
                        old.roleId(),
                        tick()));
    }

    public synchronized void delete(long worklogId) {
        worklogs.remove(worklogId);
        deletions.add(new Deletion(worklogId, tick()));
    }

    public synchronized List<Long> worklogIds() {
        return List.copyOf(worklogs.keySet());
    }

    public synchronized List<Long> issueIds() {
        return List.copyOf(issues.keySet());
    }

    @Override
    public Optional<Worklog> worklog(long worklogId) {
        beforeAnswer.run();
        synchronized (this) {
            return Optional.ofNullable(worklogs.get(worklogId));
        }
    }

    @Override
    public Optional<IssueFacts> issue(long issueId) {
        beforeAnswer.run();
        synchronized (this) {
            return Optional.ofNullable(issues.get(issueId)).map(this::whole);
        }
    }

    @Override
    public List<IssueFacts> issues(Collection<Long> issueIds) {
        beforeAnswer.run();
        synchronized (this) {
            return issues.values().stream()
                    .filter(issue -> issueIds.contains(issue.id()))
                    .map(this::whole)
                    .toList();
        }
    }

    @Override
    public List<Worklog> worklogsOf(long issueId) {
        beforeAnswer.run();
        walkedIssues.incrementAndGet();
        synchronized (this) {
            return worklogs.values().stream()
                    .filter(worklog -> worklog.issueId() == issueId)
                    .toList();
        }
    }

    @Override
    public synchronized List<Long> projects() {
        return issues.values().stream()
                .map(IssueFacts::projectId)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<Long> issuesOf(long projectId) {
        return issues.values().stream()
                .filter(issue -> issue.projectId() == projectId)
                .map(IssueFacts::id)
                .toList();
    }

    @Override
    public synchronized List<Worklog> updatedSince(Instant moment) {
        return worklogs.values().stream()
                .filter(worklog -> !worklog.updated().isBefore(moment))
                .sorted(Comparator.comparing(Worklog::updated).thenComparing(Worklog::id))
                .limit(PAGE)
                .toList();
    }

    @Override
    public synchronized List<Deletion> deletedSince(Instant moment) {
        return deletions.stream()
                .filter(deletion -> !deletion.at().isBefore(moment))
                .limit(PAGE)
                .toList();
    }

    /** Adds what an issue has from its parent and epic. */
    private IssueFacts whole(IssueFacts bare) {
        Optional<IssueFacts> parent = bare.parentId().map(issues::get);
        Optional<IssueFacts> epic =
                parent.map(IssueFacts::epicId).orElse(bare.epicId()).map(issues::get);
        return new IssueFacts(
                bare.id(),
                bare.key(),
                bare.summary(),
                bare.projectId(),
                bare.projectKey(),
                parent.map(IssueFacts::id),
                bare.components().isEmpty() ? parent.map(IssueFacts::components).orElse(List.of()) : bare.components(),
                epic.map(IssueFacts::id),
                new OwnAccounts(
                        bare.ownAccounts().issue(),
                        parent.flatMap(found -> found.ownAccounts().issue()),
                        epic.flatMap(found -> found.ownAccounts().issue())),
                bare.traits());
    }

    private Instant tick() {
        now = clockStandsStill ? now : now.plusSeconds(1);
        return now;
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
