package org.retainer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.retainer.access.Viewer;
import org.retainer.account.Account;
import org.retainer.account.AccountBook;
import org.retainer.account.AccountStatus;
import org.retainer.account.TeamMember;
import org.retainer.budget.Budget;
import org.retainer.budget.FakeSpending;
import org.retainer.fixture.StoresContract;
import org.retainer.hours.AnnouncedRuleChanges;
import org.retainer.refusal.Refusal;

/** When alerts are raised, and who is told. */
public abstract class BudgetAlertsContract extends StoresContract {
    private static final long HOUR = 3600;
    private static final Viewer ADMIN = new Viewer("admin", Set.of(Viewer.Role.ADMINISTRATOR));

    private final FakeSpending spending = new FakeSpending();
    private AlertDesk desk;
    private Account account;
    private Budget budget;

    @Before
    public void agree() {
        desk = new AlertDesk(stores, spending);
        account = desk.account("ROM");
        budget = desk.hours(account, 100);
    }

    @Test
    public void eachThresholdIsToldOnceAndToTheLeadInTheirLanguage() {
        spend(20);
        look();
        assertThat(desk.mails()).isEmpty();
        desk.now = Instant.parse("2026-11-26T09:00:00Z");
        spend(30);
        look();
        look();
        spend(30);
        look();
        spend(1);
        look();
        assertThat(desk.mails()).containsExactly("anna ru THRESHOLD 50", "anna ru THRESHOLD 80");
    }

    @Test
    public void ofSeveralThresholdsAtOnceOnlyTheHighestIsTold() {
        spend(120);
        look();
        assertThat(desk.mails()).containsExactly("anna ru THRESHOLD 100");
        assertThat(stores.alerts().of(budget.id(), "2026-11"))
                .extracting(alert -> alert.threshold() + " " + alert.told())
                .containsExactlyInAnyOrder("50 false", "80 false", "100 true");
    }

    @Test
    public void fallingBelowAndRisingAgainIsOldNews() {
        desk.now = Instant.parse("2026-11-26T09:00:00Z");
        spend(80);
        look();
        spend(-20);
        look();
        spend(25);
        look();
        assertThat(desk.mails()).containsExactly("anna ru THRESHOLD 80");
    }

    @Test
    public void almostAThresholdIsNotOne() {
        desk.now = Instant.parse("2026-11-26T09:00:00Z");
        spending.spend(budget.id(), "2026-11-02", 50 * HOUR - 1);
        look();
        assertThat(desk.mails()).isEmpty();
    }

    @Test
    public void whatThePeriodIsHeadingToIsToldOnce() {
        spend(40);
        look();
        spend(1);
        look();
        assertThat(desk.mails()).containsExactly("anna ru FORECAST 0");
        Alert alert = stores.alerts().list(account.id(), 0, 10).get(0);
        assertThat(alert.headsOver()).isTrue();
        assertThat(alert.percent()).hasValue(40);
    }

    @Test
    public void aNewPeriodStartsAnewAndPastOnesAreLeftAlone() {
        spend(120);
        desk.now = Instant.parse("2026-12-21T09:00:00Z");
        spending.spend(budget.id(), "2026-12-02", 55 * HOUR);
        look();
        assertThat(stores.alerts().of(budget.id(), "2026-11")).isEmpty();
        assertThat(desk.mails()).containsExactly("anna ru THRESHOLD 50");
    }

    @Test
    public void anythingSpentOfNothingIsAllOfIt() {
        Account other = desk.account("NIL");
        Budget nothing = desk.hours(other, 0);
        spending.spend(nothing.id(), "2026-11-03", 60);
        desk.alerts.look(List.of(other));
        assertThat(desk.mails()).containsExactly("anna ru THRESHOLD 100");
        assertThat(stores.alerts().list(other.id(), 0, 10).get(0).percent()).isEmpty();
    }

    @Test
    public void theTeamStandsInForALeadWhoIsGoneAndThenTheHeads() {
        spend(120);
        desk.gone.add("anna");
        Account withTeam = account.change()
                .team(List.of(new TeamMember("boris", Optional.empty(), Optional.empty())))
                .build();
        desk.alerts.look(List.of(withTeam));
        assertThat(desk.mails()).containsExactly("boris en THRESHOLD 100");

        Account other = desk.account("TWO");
        spending.spend(desk.hours(other, 100).id(), "2026-11-03", 120 * HOUR);
        desk.alerts.look(List.of(other));
        assertThat(desk.mails()).endsWith("vera en THRESHOLD 100");
    }

    @Test
    public void nobodyToTellStillLeavesTheNoticeOnThePages() {
        desk.gone.addAll(Set.of("anna", "vera"));
        spend(120);
        look();
        assertThat(desk.mails()).isEmpty();
        assertThat(book().open(account)).isPresent();
    }

    @Test
    public void archivedClientsAreLeftAlone() {
        spend(120);
        desk.alerts.look(List.of(account.change().status(AccountStatus.ARCHIVED).build()));
        assertThat(desk.mails()).isEmpty();
    }

    @Test
    public void changedClientsAreLookedAtAtOnceAllOthersNowAndThenAndEachMorning() {
        desk.rounds.tick(Set.of());
        spend(120);
        desk.rounds.tick(Set.of(0L));
        assertThat(desk.mails()).isEmpty();
        desk.rounds.tick(Set.of(account.id()));
        assertThat(desk.mails()).hasSize(1);

        Account other = desk.account("TWO");
        spending.spend(desk.hours(other, 100).id(), "2026-11-03", 120 * HOUR);
        desk.rounds.tick(Set.of());
        assertThat(desk.mails()).hasSize(1);
        desk.now = desk.now.plus(Duration.ofMinutes(61));
        desk.rounds.tick(Set.of());
        assertThat(desk.mails()).hasSize(2);
    }

    @Test
    public void dismissingAnAlertDismissesWhatWasToldBeforeIt() {
        desk.now = Instant.parse("2026-11-26T09:00:00Z");
        spend(50);
        look();
        spend(60);
        look();
        Alert newest = book().open(account).orElseThrow();
        assertThat(newest.threshold()).isEqualTo(100);
        assertThat(book().dismiss(ADMIN, "ROM", newest.id()).seen()).isPresent();
        assertThat(book().dismiss(ADMIN, "ROM", newest.id()).version()).isEqualTo(2);
        assertThat(book().open(account)).isEmpty();
        assertThat(book().list(ADMIN, "ROM", 0, 10)).hasSize(2);
        assertThatThrownBy(() -> book().dismiss(new Viewer("boris", Set.of()), "ROM", newest.id()))
                .isInstanceOf(Refusal.class);
        assertThat(stores.auditLog().since("ALERT", newest.id(), 0)).hasSize(2);
    }

    private AlertBook book() {
        AccountBook accounts = new AccountBook(
                stores.accounts(),
                stores.accountUse(),
                stores.auditLog(),
                new AnnouncedRuleChanges(stores.ruleChanges(), stores.ledgerRows()),
                stores.transactions(),
                desk.time);
        return new AlertBook(accounts, stores.alerts(), stores.auditLog(), stores.transactions(), desk.time);
    }

    private void spend(long hours) {
        spending.spend(budget.id(), "2026-11-02", hours * HOUR);
    }

    private void look() {
        desk.alerts.look(List.of(account));
    }
}
