package org.retainer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.retainer.fixture.InMemoryStores;
import org.retainer.hours.Entries;
import org.retainer.hours.FakeWorklogFeed;
import org.retainer.hours.IssueFacts;
import org.retainer.hours.IssueWrite;
import org.retainer.plan.PlanReview.UnplannedIssue;

public class PlanReviewsTest {
    private static final long ACCOUNT = 7;
    private static final PlanPeriod WEEK = PlanPeriod.of("2026-W40");

    private final InMemoryStores stores = new InMemoryStores();
    private final FakeWorklogFeed jira = new FakeWorklogFeed(Instant.parse("2026-11-21T12:00:00Z"));
    private final PlanReviews reviews = new PlanReviews(stores.hourLedger(), jira);
    private final long epic = jira.addIssue(10);
    private final long subtask = jira.addIssue(10);
    private final long planned = jira.addIssue(10);
    private final long other = jira.addIssue(10);
    private long lastWorklog;
    private long lastLine;

    @Test
    public void hoursCountForTheirOwnLineElseForThatOfTheParent() {
        jira.parent(subtask, Optional.of(epic));
        log(epic, "2026-09-28", 3_600);
        log(subtask, "2026-10-04", 600);

        PlanLine parentLine = line(epic, 1_800);
        PlanReview together = review(parentLine, line(planned, 60), text());
        assertThat(together.spentSeconds(parentLine)).hasValue(4_200);
        assertThat(together.overSeconds(parentLine)).isEqualTo(2_400);
        assertThat(together.unplannedSeconds()).isZero();

        PlanLine childLine = line(subtask, 900);
        PlanReview apart = review(parentLine, childLine);
        assertThat(apart.spentSeconds(parentLine)).hasValue(3_600);
        assertThat(apart.spentSeconds(childLine)).hasValue(600);
        assertThat(apart.overSeconds()).isEqualTo(1_800);
    }

    @Test
    public void whatNoLineIsAboutIsUnplannedTheMostFirst() {
        log(epic, "2026-10-01", 60);
        log(other, "2026-10-01", 120);
        log(planned, "2026-10-01", 30);
        PlanLine line = line(planned, 60);
        PlanReview review = review(line, text());

        assertThat(review.unplanned()).containsExactly(new UnplannedIssue(other, 120), new UnplannedIssue(epic, 60));
        assertThat(review.unplannedSeconds()).isEqualTo(180);
        assertThat(review.spentSeconds()).isEqualTo(30);
        assertThat(review.plan().plannedSeconds()).isEqualTo(120);
    }

    @Test
    public void aTextHasNoFactAndAnUntouchedIssueNone() {
        PlanLine line = line(planned, 60);
        PlanLine text = text();
        PlanReview review = review(line, text);

        assertThat(review.spentSeconds(line)).hasValue(0);
        assertThat(review.spentSeconds(text)).isEmpty();
        assertThat(review.issueKey(line)).isEqualTo("P10-" + planned);
        jira.deleteIssue(planned);
        assertThat(review(line).issueKey(line)).isEqualTo("OLD-1");
    }

    @Test
    public void onlyDaysOfTheAccountInTheWeekCountAlsoBetweenMonths() {
        log(planned, "2026-09-27", 1);
        log(planned, "2026-09-28", 10);
        log(planned, "2026-10-04", 100);
        log(planned, "2026-10-05", 1_000);
        log(planned, "2026-10-01", 10_000, 8);
        PlanLine line = line(planned, 60);

        assertThat(review(line).spentSeconds(line)).hasValue(110);
    }

    private PlanReview review(PlanLine... lines) {
        return reviews.of(new Plan(1, ACCOUNT, WEEK, List.of(lines), 1));
    }

    private PlanLine line(long issue, long seconds) {
        return new PlanLine(++lastLine, PlanSubject.issue(issue, "OLD-1"), seconds, Optional.empty());
    }

    private PlanLine text() {
        return new PlanLine(++lastLine, PlanSubject.text("Calls"), 60, Optional.empty());
    }

    private void log(long issue, String day, long seconds) {
        log(issue, day, seconds, ACCOUNT);
    }

    private void log(long issue, String day, long seconds, long account) {
        stores.transactions().run(() -> {
            IssueFacts facts = jira.issue(issue).orElseThrow();
            List<IssueWrite> news = new ArrayList<>();
            if (stores.ledgerRows().issueRows(List.of(issue)).isEmpty()) {
                news.add(new IssueWrite(Optional.empty(), facts));
            }
            stores.ledgerRows().remember(news);
            stores.ledgerRows()
                    .write(List.of(Entries.first(
                            Entries.worklog(++lastWorklog, issue, LocalDate.parse(day), seconds), 10, account)));
        });
    }
}
