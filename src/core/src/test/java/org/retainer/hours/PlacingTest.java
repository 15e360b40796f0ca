package org.retainer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.account.Account;
import org.retainer.account.AccountBuilder;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountKey;
import org.retainer.account.AccountLink;
import org.retainer.account.AccountStatus;
import org.retainer.account.Rounding;
import org.retainer.activity.ActivityMapping;
import org.retainer.time.History;

public class PlacingTest {
    private static final long PROJECT = 10;
    private static final long ACME = 1;
    private static final long BETA = 2;
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate OCTOBER_31 = LocalDate.of(2026, 10, 31);
    /** 30 minutes before midnight in Moscow. */
    private static final Instant LATE_EVENING = Instant.parse("2026-10-31T20:30:00Z");

    private static final IssueFacts ISSUE =
            new IssueFacts(100, "ROM-1", "Card", PROJECT, "ROM", Optional.empty(), List.of());

    private final Placing placing = new Placing();

    @Test
    public void aProjectWithoutLinkLeavesHoursUnassignedAndBillable() {
        Placement placement = place(worklog(LATE_EVENING, 5400), rules(List.of(acme().build()), List.of()));
        assertThat(placement.accountId()).isEqualTo(Placement.UNASSIGNED);
        assertThat(placement.source()).isEqualTo(HourSource.NONE);
        assertThat(placement.day()).isEqualTo(OCTOBER_31);
        assertThat(placement.billable()).isTrue();
        assertThat(placement.billableSeconds()).isEqualTo(5400);
    }

    @Test
    public void theDefaultLinkOfTheDayPlacesHours() {
        List<AccountLink> links = List.of(
                link(ACME, Optional.empty(), Optional.of(OCTOBER_31.minusDays(1))),
                link(BETA, Optional.of(OCTOBER_31), Optional.empty()));
        PlacementRules rules = rules(List.of(acme().build(), beta().build()), links);
        assertThat(place(worklog(LATE_EVENING, 60), rules).accountId()).isEqualTo(BETA);
        assertThat(place(worklog(LATE_EVENING.minusSeconds(86_400), 60), rules).accountId())
                .isEqualTo(ACME);
    }

    @Test
    public void linksCountInTheInstallationsZoneAndDaysInTheAccounts() {
        Account eastern = acme().zoneFrom(LocalDate.MIN, Optional.of(ZoneId.of("Asia/Vladivostok")))
                .build();
        Placement placement = place(
                worklog(LATE_EVENING, 60),
                rules(List.of(eastern), List.of(link(ACME, Optional.empty(), Optional.of(OCTOBER_31)))));
        assertThat(placement.accountId()).isEqualTo(ACME);
        assertThat(placement.day()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    public void aZoneThatHoldsFromTodayLeavesYesterdaysHoursOnTheirDay() {
        Account moved = acme().zoneFrom(OCTOBER_31.plusDays(1), Optional.of(ZoneId.of("Asia/Vladivostok")))
                .build();
        PlacementRules rules = rules(List.of(moved), List.of(link(ACME, Optional.empty(), Optional.empty())));
        assertThat(place(worklog(LATE_EVENING, 60), rules).day()).isEqualTo(OCTOBER_31);
        assertThat(place(worklog(LATE_EVENING.plusSeconds(86_400), 60), rules).day())
                .isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    public void categoryAndRoundingOfTheDayDecideOverBillableTime() {
        Account account = acme().roundingFrom(LocalDate.MIN, new Rounding(15, Rounding.Mode.UP))
                .categoryFrom(OCTOBER_31, AccountCategory.INTERNAL)
                .build();
        PlacementRules rules = rules(List.of(account), List.of(link(ACME, Optional.empty(), Optional.empty())));
        Placement before = place(worklog(LATE_EVENING.minusSeconds(86_400), 901), rules);
        assertThat(before.billable()).isTrue();
        assertThat(before.billableSeconds()).isEqualTo(1800);
        assertThat(before.seconds()).isEqualTo(901);
        Placement after = place(worklog(LATE_EVENING, 901), rules);
        assertThat(after.billable()).isFalse();
        assertThat(after.billableSeconds()).isZero();
    }

    @Test
    public void hoursOfLinksStillLandOnAClosedAccount() {
        Account closed = acme().status(AccountStatus.CLOSED).build();
        PlacementRules rules = rules(List.of(closed), List.of(link(ACME, Optional.empty(), Optional.empty())));
        assertThat(place(worklog(LATE_EVENING, 60), rules).accountId()).isEqualTo(ACME);
    }

    @Test
    public void whatPeopleDecidedWinsOverLinksAndRounding() {
        PlacementRules rules =
                rules(List.of(acme().build(), beta().build()), List.of(link(ACME, Optional.empty(), Optional.empty())));
        Decision decision =
                new Decision(7, Optional.of(BETA), Optional.empty(), Optional.of(1200L), Optional.empty(), false, 1);
        Placement placement = placing.place(worklog(LATE_EVENING, 5400), ISSUE, decision, Optional.empty(), rules);
        assertThat(placement.accountId()).isEqualTo(BETA);
        assertThat(placement.source()).isEqualTo(HourSource.OVERRIDE);
        assertThat(placement.billableSeconds()).isEqualTo(1200);
        assertThat(placement.manual()).isTrue();
    }

    @Test
    public void anOverrideToAnAccountThatIsGoneFallsThroughToTheLink() {
        PlacementRules rules = rules(List.of(acme().build()), List.of(link(ACME, Optional.empty(), Optional.empty())));
        Decision decision =
                new Decision(7, Optional.of(99L), Optional.empty(), Optional.empty(), Optional.empty(), false, 1);
        Placement placement = placing.place(worklog(LATE_EVENING, 60), ISSUE, decision, Optional.empty(), rules);
        assertThat(placement.source()).isEqualTo(HourSource.PROJECT);
    }

    @Test
    public void onlyFreeWorkCanBeHidden() {
        PlacementRules rules = rules(List.of(), List.of());
        Decision hidden =
                new Decision(7, Optional.empty(), Optional.of(false), Optional.empty(), Optional.empty(), true, 1);
        Decision hiddenThoughBillable =
                new Decision(7, Optional.empty(), Optional.of(true), Optional.empty(), Optional.empty(), true, 1);
        assertThat(placing.fresh(worklog(LATE_EVENING, 60), ISSUE, hidden, rules)
                        .hidden())
                .isTrue();
        assertThat(placing.fresh(worklog(LATE_EVENING, 60), ISSUE, hiddenThoughBillable, rules)
                        .hidden())
                .isFalse();
    }

    @Test
    public void aLockedEntryIsItsFrozenCopyWhateverChanges() {
        PlacementRules then = rules(List.of(acme().build()), List.of(link(ACME, Optional.empty(), Optional.empty())));
        Placement frozen = place(worklog(LATE_EVENING, 5400), then);
        HourLock lock = new HourLock(7, EntryState.INVOICED, 17, frozen);
        PlacementRules now = new PlacementRules(9, MOSCOW, List.of(), List.of());
        Placement placement = placing.place(worklog(LATE_EVENING, 60), ISSUE, Decision.none(7), Optional.of(lock), now);
        assertThat(placement.sameAs(frozen)).isTrue();
        assertThat(placement.changeNumber()).isEqualTo(9);
    }

    @Test
    public void theSameMomentFallsOnThreeDaysInThreeZones() {
        for (Object[] expected : new Object[][] {
            {"UTC", LocalDate.of(2026, 10, 31)},
            {"Asia/Vladivostok", LocalDate.of(2026, 11, 1)},
            {"Pacific/Pago_Pago", LocalDate.of(2026, 10, 31)},
            {"Pacific/Kiritimati", LocalDate.of(2026, 11, 1)}
        }) {
            PlacementRules rules = new PlacementRules(1, ZoneId.of((String) expected[0]), List.of(), List.of());
            assertThat(place(worklog(LATE_EVENING, 60), rules).day()).isEqualTo(expected[1]);
        }
    }

    @Test
    public void moreThanADayAtOnceIsAcceptedAndMarked() {
        PlacementRules rules = rules(List.of(), List.of());
        assertThat(place(worklog(LATE_EVENING, 145 * 3600), rules).isLongerThanADay())
                .isTrue();
        assertThat(place(worklog(LATE_EVENING, 24 * 3600), rules).isLongerThanADay())
                .isFalse();
    }

    @Test
    public void daysWithAChangedClockKeepTheirEntries() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        PlacementRules rules = new PlacementRules(1, berlin, List.of(), List.of());
        LocalDate longDay = LocalDate.of(2026, 10, 25);
        Instant lastSecond =
                longDay.plusDays(1).atStartOfDay(berlin).toInstant().minusSeconds(1);
        assertThat(place(worklog(lastSecond, 60), rules).day()).isEqualTo(longDay);
        assertThat(place(worklog(lastSecond.plusSeconds(1), 60), rules).day()).isEqualTo(longDay.plusDays(1));
    }

    @Test
    public void theLastSecondOfAYearStaysInItsYearInTheAccountsZone() {
        Account tokyo = acme().zoneFrom(LocalDate.MIN, Optional.of(ZoneId.of("Asia/Tokyo")))
                .build();
        PlacementRules rules = rules(List.of(tokyo), List.of(link(ACME, Optional.empty(), Optional.empty())));
        Instant midnight =
                LocalDate.of(2027, 1, 1).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant();
        assertThat(place(worklog(midnight.minusSeconds(1), 60), rules).day()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(place(worklog(midnight, 60), rules).day()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(place(worklog(midnight, 60), rules).month()).isEqualTo(YearMonth.of(2027, 1));
    }

    @Test
    public void anEntryIsLateOnlyInTheClosedMonthOfItsOwnAccount() {
        List<Account> accounts = List.of(acme().build());
        List<AccountLink> links = List.of(link(ACME, Optional.empty(), Optional.empty()));
        Placement open = place(worklog(LATE_EVENING, 60), rules(accounts, links));
        assertThat(open.late()).isFalse();
        for (long account : new long[] {ACME, BETA}) {
            PlacementRules closed = new PlacementRules(
                    1,
                    MOSCOW,
                    accounts,
                    links,
                    Set.of(new AccountMonth(account, open.month())),
                    History.always(ActivityMapping.NONE));
            Placement placed = place(worklog(LATE_EVENING, 60), closed);
            assertThat(placed.late()).isEqualTo(account == ACME);
            assertThat(placed.state()).isEqualTo(EntryState.OPEN);
        }
    }

    private Placement place(Worklog worklog, PlacementRules rules) {
        return placing.place(worklog, ISSUE, Decision.none(worklog.id()), Optional.empty(), rules);
    }

    private static PlacementRules rules(List<Account> accounts, List<AccountLink> links) {
        return new PlacementRules(1, MOSCOW, accounts, links);
    }

    private static Worklog worklog(Instant started, long seconds) {
        return new Worklog(7, ISSUE.id(), "boris", started, seconds, "", Optional.empty(), Optional.empty(), started);
    }

    private static AccountBuilder acme() {
        return Account.open(AccountKey.of("ACME"), "Acme", "anna", CurrencyUnit.EUR)
                .id(ACME);
    }

    private static AccountBuilder beta() {
        return Account.open(AccountKey.of("BETA"), "Beta", "anna", CurrencyUnit.EUR)
                .id(BETA);
    }

    private static AccountLink link(long account, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new AccountLink(0, account, PROJECT, Optional.empty(), from, to);
    }
}
