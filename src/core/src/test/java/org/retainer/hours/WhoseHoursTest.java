package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.account.Account;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountLink;
import org.retainer.account.AccountStatus;

/** The chain of rules: override, issue, parent and epic, component, project. */
public class WhoseHoursTest {
    private static final long PROJECT = 10;
    private static final Account ACME = account(1, "ACME");
    private static final Account BETA = account(2, "BETA");
    private static final Account GAMMA = account(3, "GAMMA");
    private static final Account DELTA = account(4, "DELTA");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOON = Instant.parse("2026-10-31T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final IssueComponent DESIGN = new IssueComponent(52, "Design");
    private static final IssueComponent ADS = new IssueComponent(53, "ads");

    private final Placing placing = new Placing();

    @Test
    public void theIssuesOwnAccountGoesBeforeItsParents() {
        assertThat(placed(issue(own("ACME"), own("BETA"), own("GAMMA"))).source())
                .isEqualTo(HourSource.ISSUE);
        assertThat(placed(issue(own("acme"), own("BETA"), none())).accountId()).isEqualTo(ACME.id());
    }

    @Test
    public void theParentGoesBeforeTheEpic() {
        Placement parent = placed(issue(none(), own("BETA"), own("GAMMA")));
        assertThat(parent.source()).isEqualTo(HourSource.PARENT);
        assertThat(parent.accountId()).isEqualTo(BETA.id());
        Placement epic = placed(issue(none(), none(), own("GAMMA")));
        assertThat(epic.source()).isEqualTo(HourSource.PARENT);
        assertThat(epic.accountId()).isEqualTo(GAMMA.id());
    }

    @Test
    public void whatDoesNotCountFallsThroughToTheNextRule() {
        for (Optional<OwnAccount> useless : List.of(
                own("NOBODY"),
                own("no key at all"),
                own(""),
                Optional.of(OwnAccount.malformed("[\"ACME\"]", LONG_AGO)),
                Optional.of(OwnAccount.malformed("ACME", LONG_AGO)))) {
            assertThat(placed(issue(useless, own("BETA"), none())).accountId()).isEqualTo(BETA.id());
            assertThat(placed(issue(useless, useless, own("GAMMA"))).accountId())
                    .isEqualTo(GAMMA.id());
            assertThat(placed(issue(useless, useless, useless), link(DELTA, none(), none(), none()))
                            .source())
                    .isEqualTo(HourSource.PROJECT);
        }
    }

    @Test
    public void aComponentGoesBeforeTheProject() {
        Placement placement = placed(
                issue(none(), none(), none()).with(List.of(DESIGN)),
                link(ACME, none(), none(), none()),
                link(BETA, Optional.of(DESIGN.id()), none(), none()));
        assertThat(placement.source()).isEqualTo(HourSource.COMPONENT);
        assertThat(placement.accountId()).isEqualTo(BETA.id());
    }

    @Test
    public void ofSeveralLinkedComponentsTheFirstByNameDecidesWhateverItsCase() {
        IssueFacts issue = issue(none(), none(), none()).with(List.of(DESIGN, ADS));
        AccountLink ads = link(ACME, Optional.of(ADS.id()), none(), none());
        AccountLink design = link(BETA, Optional.of(DESIGN.id()), none(), none());
        assertThat(placed(issue, design, ads).accountId()).isEqualTo(ACME.id());
        assertThat(rules(design, ads).linkedComponents(issue, DAY)).containsExactly(ADS, DESIGN);
        assertThat(placed(issue, design).accountId()).isEqualTo(BETA.id());
    }

    @Test
    public void componentsOfTheSameNameStandInTheOrderOfTheirIds() {
        IssueComponent one = new IssueComponent(8, "Same");
        IssueComponent other = new IssueComponent(9, "Same");
        IssueFacts issue = issue(none(), none(), none()).with(List.of(other, one));
        assertThat(issue.components()).containsExactly(one, other);
        assertThat(placed(
                                issue,
                                link(ACME, Optional.of(9L), none(), none()),
                                link(BETA, Optional.of(8L), none(), none()))
                        .accountId())
                .isEqualTo(BETA.id());
    }

    @Test
    public void componentLinksHoldFromDayToDayInTheInstallationsZone() {
        IssueFacts issue = issue(none(), none(), none()).with(List.of(DESIGN));
        AccountLink october = link(ACME, Optional.of(DESIGN.id()), Optional.of(DAY), Optional.of(DAY));
        Instant midnight = DAY.atStartOfDay(MOSCOW).toInstant();
        Instant next = DAY.plusDays(1).atStartOfDay(MOSCOW).toInstant();
        assertThat(placed(issue, midnight.minusSeconds(1), rules(october)).source())
                .isEqualTo(HourSource.NONE);
        assertThat(placed(issue, midnight, rules(october)).accountId()).isEqualTo(ACME.id());
        assertThat(placed(issue, next.minusSeconds(1), rules(october)).accountId())
                .isEqualTo(ACME.id());
        assertThat(placed(issue, next, rules(october)).source()).isEqualTo(HourSource.NONE);
    }

    @Test
    public void whatWasWrittenOnAnIssueBeforeAnAccountClosedCountsForWorkBegunBefore() {
        Account closed = ACME.change()
                .status(AccountStatus.CLOSED)
                .closedAt(Optional.of(NOON))
                .build();
        PlacementRules rules = new PlacementRules(1, MOSCOW, List.of(closed), List.of());
        IssueFacts early = issue(own("ACME"), none(), none());
        assertThat(placed(early, NOON.minusSeconds(1), rules).source()).isEqualTo(HourSource.ISSUE);
        assertThat(placed(early, NOON, rules).source()).isEqualTo(HourSource.NONE);
        IssueFacts late = issue(Optional.of(OwnAccount.named("ACME", NOON)), none(), none());
        assertThat(placed(late, NOON.minusSeconds(86_400), rules).source()).isEqualTo(HourSource.NONE);
    }

    @Test
    public void anOverrideGoesBeforeEverything() {
        Decision decision = new Decision(
                7, Optional.of(DELTA.id()), Optional.empty(), Optional.empty(), Optional.empty(), false, 1);
        Placement placement = placing.fresh(worklog(NOON), issue(own("ACME"), own("BETA"), none()), decision, rules());
        assertThat(placement.accountId()).isEqualTo(DELTA.id());
        assertThat(placement.source()).isEqualTo(HourSource.OVERRIDE);
    }

    @Test
    public void foreignTextIsKeptOnOneLineAndNotTooLong() {
        OwnAccount long1 = OwnAccount.malformed("x".repeat(199) + "🙂" + "y\n", LONG_AGO);
        assertThat(long1.text()).hasSize(199);
        assertThat(OwnAccount.malformed("a\r\nb", LONG_AGO).text()).isEqualTo("a  b");
    }

    private Placement placed(IssueFacts issue, AccountLink... links) {
        return placed(issue, NOON, rules(links));
    }

    private Placement placed(IssueFacts issue, Instant started, PlacementRules rules) {
        return placing.fresh(worklog(started), issue, Decision.none(7), rules);
    }

    private static PlacementRules rules(AccountLink... links) {
        return new PlacementRules(1, MOSCOW, List.of(ACME, BETA, GAMMA, DELTA), List.of(links));
    }

    private static Worklog worklog(Instant started) {
        return new Worklog(7, 100, "boris", started, 60, "", Optional.empty(), Optional.empty(), started);
    }

    private static IssueFacts issue(
            Optional<OwnAccount> issue, Optional<OwnAccount> parent, Optional<OwnAccount> epic) {
        return Entries.issue(100, PROJECT).with(new OwnAccounts(issue, parent, epic));
    }

    private static Optional<OwnAccount> own(String key) {
        return Optional.of(OwnAccount.named(key, LONG_AGO));
    }

    private static AccountLink link(
            Account account, Optional<Long> component, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new AccountLink(0, account.id(), PROJECT, component, from, to);
    }

    private static Account account(long id, String key) {
        return Account.open(AccountKey.of(key), key, "anna", CurrencyUnit.EUR)
                .id(id)
                .build();
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
