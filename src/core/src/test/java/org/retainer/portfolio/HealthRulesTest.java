package org.retainer.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retainer.portfolio.Clients.HOUR;
import static org.retainer.portfolio.Clients.RUB;
import static org.retainer.portfolio.Clients.TODAY;
import static org.retainer.portfolio.Clients.client;
import static org.retainer.portfolio.Clients.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.Test;
import org.retainer.account.AccountBuilder;
import org.retainer.account.AccountCategory;
import org.retainer.account.AccountStatus;
import org.retainer.account.Mood;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetCourse;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Rollover;
import org.retainer.portfolio.Reason.Code;
import org.retainer.time.History;

public class HealthRulesTest {
    private static final BudgetCourse CALM = hours(1, "Support", 40, 10);

    @Test
    public void clientWithinItsBudgetStandsWell() {
        assertThat(HealthRules.judge(signs(account -> account))).isEqualTo(new Diagnosis(Health.GOOD, List.of()));
    }

    @Test
    public void overspentBudgetIsBadAndSaysByHowMuchOfWhich() {
        Diagnosis diagnosis = HealthRules.judge(signs(account -> account, hours(1, "Support", 40, 45)));

        assertThat(diagnosis.health()).isEqualTo(Health.BAD);
        assertThat(diagnosis.reasons())
                .containsExactly(new Reason(Code.BUDGET_OVER, List.of(Duration.ofHours(5), "Support")));
    }

    @Test
    public void deficitThatLeavesNothingIsNamedBesideTheOverrun() {
        Budget budget = Budget.begin(1, "Support", BudgetUnit.HOURS, RUB, PeriodKind.MONTH, LocalDate.of(2026, 10, 1))
                .base(40 * 3600)
                .rollover(new Rollover(false, true, OptionalLong.empty(), OptionalInt.empty()))
                .build();
        BudgetCourse course = Clients.course(budget, YearMonth.of(2026, 10), 100 * 3600);

        assertThat(HealthRules.judge(signs(account -> account, course)).reasons())
                .containsExactly(
                        new Reason(Code.BUDGET_OVER, List.of(Duration.ofHours(20), "Support", Duration.ofHours(60))));
    }

    @Test
    public void overspentMoneyIsToldInMoney() {
        Budget budget = Budget.begin(1, "Ads", BudgetUnit.MONEY, RUB, PeriodKind.MONTH, LocalDate.of(2026, 1, 1))
                .base(-5_00)
                .build();

        assertThat(HealthRules.judge(signs(account -> account, Clients.course(budget, 0)))
                        .reasons())
                .containsExactly(new Reason(Code.BUDGET_OVER, List.of(Money.of(RUB, 5), "Ads")));
    }

    @Test
    public void paceThatEndsAboveTheAllowanceWantsALook() {
        // 15 of 21 working days have passed: 30 h become 42 h
        Diagnosis diagnosis = HealthRules.judge(signs(account -> account, hours(1, "Support", 40, 30)));

        assertThat(diagnosis.health()).isEqualTo(Health.WATCH);
        assertThat(diagnosis.reasons())
                .containsExactly(new Reason(Code.BUDGET_HEADING_OVER, List.of(Duration.ofHours(2), "Support")));
    }

    @Test
    public void nearlySpentTotalThatIsOnlyKnownByItsPercentSaysThat() {
        Budget budget = Budget.begin(1, "Site", BudgetUnit.HOURS, RUB, PeriodKind.TOTAL, LocalDate.of(2026, 1, 1))
                .base(100 * HOUR)
                .build();

        assertThat(HealthRules.judge(signs(account -> account, Clients.course(budget, 85 * HOUR)))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly(Code.BUDGET_NEARLY_SPENT);
    }

    @Test
    public void moodIsTheLeadsOwnView() {
        assertThat(health(account -> account.mood(Optional.of(Mood.GOOD)))).isEqualTo(Health.GOOD);
        assertThat(health(account -> account.mood(Optional.of(Mood.TENSE)))).isEqualTo(Health.WATCH);
        assertThat(health(account -> account.mood(Optional.of(Mood.AT_RISK)))).isEqualTo(Health.BAD);
    }

    @Test
    public void renewalWantsALookThirtyDaysBeforeAndIsBadOncePassed() {
        assertThat(health(account -> account.renewalDate(Optional.of(TODAY.plusDays(31)))))
                .isEqualTo(Health.GOOD);
        assertThat(health(account -> account.renewalDate(Optional.of(TODAY.plusDays(30)))))
                .isEqualTo(Health.WATCH);
        assertThat(health(account -> account.renewalDate(Optional.of(TODAY)))).isEqualTo(Health.WATCH);
        assertThat(health(account -> account.renewalDate(Optional.of(TODAY.minusDays(1)))))
                .isEqualTo(Health.BAD);
    }

    @Test
    public void clientWhoLeavesIsNotAskedToRenew() {
        Diagnosis diagnosis = HealthRules.judge(signs(account ->
                account.renewalDate(Optional.of(TODAY.minusDays(3))).endDate(Optional.of(TODAY.plusDays(10)))));

        assertThat(diagnosis)
                .isEqualTo(
                        new Diagnosis(Health.WATCH, List.of(new Reason(Code.ENDS_SOON, List.of(TODAY.plusDays(10))))));
    }

    @Test
    public void clientWhoHasLeftWantsToBeClosed() {
        assertThat(codes(signs(account -> account.endDate(Optional.of(TODAY.minusDays(1))))))
                .containsExactly(Code.ENDED_BUT_OPEN);
        assertThat(codes(signs(account -> account.endDate(Optional.of(TODAY.plusDays(31))))))
                .isEmpty();
    }

    @Test
    public void payingClientWithoutBudgetWantsALookButOwnWorkDoesNot() {
        assertThat(codes(Signs.of(client("ROM", account -> account), TODAY))).containsExactly(Code.NO_BUDGET);
        assertThat(codes(Signs.of(
                        client("OWN", account -> account.category(History.always(AccountCategory.INTERNAL))), TODAY)))
                .isEmpty();
    }

    @Test
    public void goneLeadUnratedHoursAndNegativeMarginWantALook() {
        Signs signs = signs(account -> account);

        assertThat(codes(signs.withLeadActive(false))).containsExactly(Code.LEAD_GONE);
        assertThat(codes(signs.withUnratedSeconds(HOUR))).containsExactly(Code.HOURS_UNRATED);
        assertThat(codes(signs.withMargin(Optional.of(Money.of(RUB, -1))))).containsExactly(Code.MARGIN_NEGATIVE);
        assertThat(codes(signs.withMargin(Optional.of(Money.zero(RUB))))).isEmpty();
    }

    @Test
    public void marginThatLacksHoursOfUnknownWorthIsNotCalledNegative() {
        assertThat(codes(signs(account -> account)
                        .withMargin(Optional.of(Money.of(RUB, -1)))
                        .withUnratedSeconds(60)))
                .containsExactly(Code.HOURS_UNRATED);
    }

    @Test
    public void ownWorkThatNobodyPaysForMayCostMoreThanItBrings() {
        Signs own = signs(account -> account.category(History.always(AccountCategory.INTERNAL)));

        assertThat(codes(own.withMargin(Optional.of(Money.of(RUB, -1))))).isEmpty();
    }

    @Test
    public void closedClientIsOnlyJudgedByWhatStillHappens() {
        Signs closed = signs(account -> account.status(AccountStatus.CLOSED)
                .closedAt(Optional.of(Instant.EPOCH))
                .mood(Optional.of(Mood.AT_RISK))
                .renewalDate(Optional.of(TODAY.minusDays(9))));

        assertThat(codes(closed.withLeadActive(false))).isEmpty();
        assertThat(codes(closed.withLandedSeconds(60))).containsExactly(Code.HOURS_ON_CLOSED);
    }

    @Test
    public void mostPressingReasonStandsFirst() {
        Diagnosis diagnosis = HealthRules.judge(signs(
                        account -> account.mood(Optional.of(Mood.TENSE)).renewalDate(Optional.of(TODAY.minusDays(1))),
                        hours(2, "Design", 10, 8),
                        hours(1, "Support", 40, 45))
                .withLeadActive(false));

        assertThat(diagnosis.health()).isEqualTo(Health.BAD);
        assertThat(diagnosis.reasons())
                .extracting(Reason::code)
                .containsExactly(
                        Code.BUDGET_OVER,
                        Code.RENEWAL_PASSED,
                        Code.BUDGET_HEADING_OVER,
                        Code.MOOD_TENSE,
                        Code.LEAD_GONE);
    }

    private static Signs signs(UnaryOperator<AccountBuilder> change, BudgetCourse... courses) {
        Stream<BudgetCourse> budgets = courses.length == 0 ? Stream.of(CALM) : Stream.of(courses);
        return Signs.of(client("ROM", change), TODAY)
                .withBudgets(budgets.flatMap(course -> course.status().stream()).toList());
    }

    private static Health health(UnaryOperator<AccountBuilder> change) {
        return HealthRules.judge(signs(change)).health();
    }

    private static List<Code> codes(Signs signs) {
        return HealthRules.judge(signs).reasons().stream().map(Reason::code).toList();
    }
}
