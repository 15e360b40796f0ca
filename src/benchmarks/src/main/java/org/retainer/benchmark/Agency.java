package org.retainer.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.Worklog;
import org.retainer.hours.WorklogFeed;

/**
 * A made-up Jira of any size, of the same density: 2,000 entries over 24 months on 400 issues in 4 projects for each
 * account. Everything follows from the ids, so that asking it costs next to nothing.
 */
final class Agency implements WorklogFeed {
    static final int WORKLOGS_PER_ISSUE = 5;
    static final int WORKLOGS_PER_ACCOUNT = 2000;
    static final int PROJECTS_PER_ACCOUNT = 4;
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private static final int ISSUES_PER_PROJECT = WORKLOGS_PER_ACCOUNT / WORKLOGS_PER_ISSUE / PROJECTS_PER_ACCOUNT;
    private static final int DAYS = 731;
    private static final int MONTHS = 24;
    private static final int PEOPLE = 200;
    private static final long FIRST_ISSUE = 100_000;
    private static final long FIRST_WORKLOG = 1_000_000;

    private final int accounts;

    /** @param worklogs a multiple of 2,000 */
    Agency(int worklogs) {
        this.accounts = worklogs / WORKLOGS_PER_ACCOUNT;
    }

    int accounts() {
        return accounts;
    }

    int worklogs() {
        return accounts * WORKLOGS_PER_ACCOUNT;
    }

    /** The projects of the account with a number, counted from 0. */
    List<Long> projectsOf(int account) {
        long first = 1L + (long) account * PROJECTS_PER_ACCOUNT;
        return LongStream.range(first, first + PROJECTS_PER_ACCOUNT).boxed().toList();
    }

    @Override
    public List<Long> projects() {
        return LongStream.rangeClosed(1, (long) accounts * PROJECTS_PER_ACCOUNT)
                .boxed()
                .toList();
    }

    @Override
    public List<Long> issuesOf(long projectId) {
        long first = FIRST_ISSUE + (projectId - 1) * ISSUES_PER_PROJECT;
        return LongStream.range(first, first + ISSUES_PER_PROJECT).boxed().toList();
    }

    @Override
    public Optional<IssueFacts> issue(long issueId) {
        long project = 1 + (issueId - FIRST_ISSUE) / ISSUES_PER_PROJECT;
        String projectKey = "P" + project;
        return Optional.of(new IssueFacts(
                issueId,
                projectKey + "-" + issueId,
                "Landing page, block " + issueId + ": texts and pictures",
                project,
                projectKey,
                Optional.empty(),
                List.of()));
    }

    @Override
    public List<IssueFacts> issues(Collection<Long> issueIds) {
        return issueIds.stream().map(id -> issue(id).orElseThrow()).toList();
    }

    @Override
    public List<Worklog> worklogsOf(long issueId) {
        List<Worklog> found = new ArrayList<>();
        long first = FIRST_WORKLOG + (issueId - FIRST_ISSUE) * WORKLOGS_PER_ISSUE;
        for (long id = first; id < first + WORKLOGS_PER_ISSUE; id++) {
            found.add(existing(id));
        }
        return found;
    }

    @Override
    public Optional<Worklog> worklog(long worklogId) {
        long firstNew = FIRST_WORKLOG + worklogs();
        return Optional.of(worklogId < firstNew ? existing(worklogId) : added(worklogId, worklogId - firstNew));
    }

    IssueFacts someIssue(Random random) {
        long project = 1 + random.nextInt(accounts * PROJECTS_PER_ACCOUNT);
        return issue(FIRST_ISSUE + (project - 1) * ISSUES_PER_PROJECT + random.nextInt(ISSUES_PER_PROJECT))
                .orElseThrow();
    }

    YearMonth someMonth(Random random) {
        return YearMonth.from(FIRST_DAY).plusMonths(random.nextInt(MONTHS));
    }

    @Override
    public List<Worklog> updatedSince(Instant moment) {
        return List.of();
    }

    @Override
    public List<Deletion> deletedSince(Instant moment) {
        return List.of();
    }

    private Worklog existing(long id) {
        return worklog(id, FIRST_ISSUE + (id - FIRST_WORKLOG) / WORKLOGS_PER_ISSUE);
    }

    private Worklog added(long id, long sequence) {
        long issues = (long) accounts * PROJECTS_PER_ACCOUNT * ISSUES_PER_PROJECT;
        return worklog(id, FIRST_ISSUE + sequence * 7919 % issues);
    }

    private static Worklog worklog(long id, long issueId) {
        // spread by a multiplier that has nothing in common with the other numbers
        long mixed = Math.floorMod(id * 2_654_435_761L, 1_000_003L);
        Instant started = FIRST_DAY
                .plusDays(mixed % DAYS)
                .atStartOfDay()
                .plusMinutes(mixed % 1440)
                .toInstant(ZoneOffset.UTC);
        return new Worklog(
                id,
                issueId,
                "JIRAUSER" + (10_000 + mixed % PEOPLE),
                started,
                60 * (5 + mixed % 240),
                "Вёрстка и правки " + mixed,
                Optional.empty(),
                Optional.empty(),
                started);
    }
}
