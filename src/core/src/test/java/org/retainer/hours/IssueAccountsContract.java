package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountStatus;
import org.retainer.audit.AuditEntry;
import org.retainer.refusal.Refusal;
import org.retainer.time.InstallationTime;

/** What happens to entries when it changes whose their issues are, whatever the ledger is stored in. */
public abstract class IssueAccountsContract extends EngineStoresContract {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    public void whatIsChosenForAnIssueMovesItsSubTasksAndItsEpicsIssuesAndLeavesATrace() {
        Account acme = engine.account("ACME");
        Account beta = engine.account("BETA");
        engine.link(beta, 1);
        long parent = feed.addIssue(1);
        long child = feed.addIssue(1);
        long inEpic = feed.addIssue(1);
        feed.parent(child, Optional.of(parent));
        feed.epic(inEpic, Optional.of(parent));
        log(child, 60);
        log(inEpic, 120);
        long own = log(parent, 180);
        engine.upkeep.tick();
        engine.recalculation.runFor(Duration.ofSeconds(10));
        assertThat(stores.hourLedger().month(beta.id(), OCTOBER).entries()).isEqualTo(3);

        engine.issueAccounts.put(Engine.ADMIN, feed.issue(parent).orElseThrow(), "acme");
        assertThat(engine.recalculation.follow(Duration.ofSeconds(10))).isEqualTo(new Recalculation.Followed(true, 3));
        assertThat(stores.hourLedger().month(acme.id(), OCTOBER)).isEqualTo(new HourTotal(360, 360, 3));
        assertThat(engine.held()).isEqualTo(engine.expected());
        assertThat(engine.held().get(own).source()).isEqualTo(HourSource.ISSUE);
        assertThat(stores.auditLog().since("ISSUE_ACCOUNT", parent, 0))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by()).isEqualTo("admin");
                    assertThat(entry.accountId()).isEqualTo(acme.id());
                    assertThat(entry.after()).containsEntry("account", "ACME");
                });

        engine.issueAccounts.remove(Engine.ADMIN, feed.issue(parent).orElseThrow());
        assertThat(engine.recalculation.follow(Duration.ofSeconds(10)).moved()).isEqualTo(3);
        assertThat(stores.hourLedger().month(acme.id(), OCTOBER)).isEqualTo(HourTotal.ZERO);
    }

    @Test
    public void nobodyOverwritesOrErasesWhatTheyCouldNotHaveWritten() {
        engine.account("ACME");
        Account beta = engine.account("BETA");
        engine.link(beta, 1);
        long issue = feed.addIssue(1);
        engine.issueAccounts.put(Engine.ADMIN, feed.issue(issue).orElseThrow(), "ACME");
        Viewer stranger = new Viewer("stranger", Set.of());

        assertThatThrownBy(() ->
                        engine.issueAccounts.put(stranger, feed.issue(issue).orElseThrow(), "BETA"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("issue.account.foreign");
        assertThatThrownBy(() ->
                        engine.issueAccounts.remove(stranger, feed.issue(issue).orElseThrow()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("issue.account.foreign");
        assertThat(feed.issue(issue).orElseThrow().ownAccounts().issue()).isPresent();
    }

    @Test
    public void whatComesFromOutsideIsFollowedAndBothAccountsHearOfIt() {
        Account acme = engine.account("ACME");
        Account beta = engine.account("BETA");
        long parent = feed.addIssue(1);
        long child = feed.addIssue(1);
        feed.parent(child, Optional.of(parent));
        feed.write(parent, Optional.of("ACME"));
        long worklog = log(child, 60);
        engine.upkeep.tick();
        assertThat(engine.held().get(worklog).accountId()).isEqualTo(acme.id());
        assertThat(engine.held().get(worklog).source()).isEqualTo(HourSource.PARENT);

        log(parent, 60);
        engine.upkeep.tick();
        feed.write(parent, Optional.of("beta"));
        engine.sync.issueChanged(parent);

        assertThat(engine.held().get(worklog).accountId()).isEqualTo(beta.id());
        assertThat(stores.auditLog().since("ISSUE_ACCOUNT", parent, 0))
                .filteredOn(entry -> entry.before().containsKey("account"))
                .extracting(AuditEntry::accountId, AuditEntry::by)
                .containsExactly(Tuple.tuple(acme.id(), ""), Tuple.tuple(beta.id(), ""));
    }

    @Test
    public void anAccountThatIsNewOrOpenAgainGetsTheIssuesOnWhichItIsWritten() {
        long issue = feed.addIssue(1);
        feed.write(issue, Optional.of("late"));
        long worklog = feed.log(issue, "anna", feed.now().plusSeconds(3600), 60);
        engine.upkeep.tick();
        assertThat(engine.held().get(worklog).source()).isEqualTo(HourSource.NONE);

        Account late = engine.account("LATE");
        engine.recalculation.runFor(Duration.ofSeconds(10));
        assertThat(engine.held().get(worklog).source()).isEqualTo(HourSource.ISSUE);

        engine.status(late, AccountStatus.CLOSED);
        engine.recalculation.runFor(Duration.ofSeconds(10));
        assertThat(engine.held().get(worklog).source()).isEqualTo(HourSource.NONE);

        engine.status(late, AccountStatus.OPEN);
        engine.recalculation.runFor(Duration.ofSeconds(10));
        assertThat(engine.held().get(worklog).source()).isEqualTo(HourSource.ISSUE);
    }

    @Test
    public void hoursOnAClosedAccountAreReportedToItsLead() {
        Account acme = engine.account("ACME");
        engine.link(acme, 1);
        long issue = feed.addIssue(1);
        log(issue, 60);
        engine.upkeep.tick();
        ClosedAccountHours closed = new ClosedAccountHours(
                stores.accounts(),
                stores.hourLedger(),
                new InstallationTime(new FeedClock(feed, Duration.ZERO), () -> ZoneOffset.UTC));
        feed.log(issue, "anna", Engine.at(DAY.plusDays(1), 9), 10);
        engine.status(acme, AccountStatus.CLOSED);
        Viewer anna = new Viewer("anna", Set.of());
        engine.upkeep.tick();
        long before = closed.ledBy(anna).stream()
                .mapToLong(ClosedAccountHours.Landing::seconds)
                .sum();

        log(issue, 300);
        feed.log(issue, "anna", Engine.at(DAY.plusDays(3), 9), 600);
        engine.upkeep.tick();

        assertThat(closed.ledBy(anna)).singleElement().satisfies(landing -> {
            assertThat(landing.since()).isEqualTo(DAY);
            assertThat(landing.seconds()).isEqualTo(before + 900);
        });
        assertThat(closed.ledBy(new Viewer("boris", Set.of()))).isEmpty();
    }

    @Test
    public void whatDoesNotCountIsListedWithTheReason() {
        Account shut = engine.account("SHUT");
        engine.account("OPEN");
        engine.status(shut, AccountStatus.ARCHIVED);
        long parent = feed.addIssue(1);
        feed.write(parent, Optional.of("shut"));
        long child = feed.addIssue(1);
        feed.parent(child, Optional.of(parent));
        feed.write(child, Optional.of("no such key!"));
        long unknown = feed.addIssue(1);
        feed.write(unknown, Optional.of("NOBODY"));
        long fine = feed.addIssue(1);
        feed.write(fine, Optional.of("open"));
        for (long issue : List.of(child, unknown, fine)) {
            log(issue, 60);
        }
        engine.upkeep.tick();

        IgnoredIssueAccounts ignored = new IgnoredIssueAccounts(stores.ledgerRows(), feed, stores.accounts());
        assertThat(ignored.list(Engine.ADMIN))
                .extracting(IgnoredIssueAccounts.Ignored::issueId, IgnoredIssueAccounts.Ignored::reason)
                .containsExactly(
                        Tuple.tuple(parent, IgnoredIssueAccounts.Reason.CLOSED),
                        Tuple.tuple(child, IgnoredIssueAccounts.Reason.MALFORMED),
                        Tuple.tuple(unknown, IgnoredIssueAccounts.Reason.UNKNOWN));
        assertThat(ignored.list(Engine.ADMIN).get(0).issueKey()).isEqualTo("P1-" + parent);
        assertThatThrownBy(() -> ignored.list(new Viewer("boris", Set.of()))).isInstanceOf(Refusal.class);
    }

    private long log(long issueId, long seconds) {
        return feed.log(issueId, "anna", Engine.at(DAY, 9), seconds);
    }
}
