package org.retainer.jira.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetState;
import org.retainer.budget.BudgetStatus;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.PeriodKind;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.time.Period;
import org.retainer.time.WorkingDays;

/** A deficit that is larger than what a period brings. */
public class NothingAllowedTest {
    private static final long HOUR = 3600;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final WorkingDays WEEK =
            new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), List.of());
    private static final Budget BUDGET = Budget.begin(
                    1, "Support", BudgetUnit.HOURS, CurrencyUnit.EUR, PeriodKind.MONTH, LocalDate.of(2026, 9, 1))
            .base(40 * HOUR)
            .build();

    @Test
    public void deficitFromBeforeIsNamedInsteadOfANegativeAllowance() {
        BudgetCard card = card(Language.ENGLISH, status(40, -384, 0, 130));

        assertThat(card.course())
                .isEqualTo("Earlier periods left a deficit of 384:00, so nothing is left of the 40:00 for November;"
                        + " 130:00 used all the same.");
        assertThat(card.used()).isEqualTo("130:00 used");
        assertThat(card.left()).isEqualTo("474:00 over");
        assertThat(card(Language.RUSSIAN, status(40, -384, 0, 130)).course())
                .isEqualTo("Прошлые периоды оставили долг 384:00: от 40:00 ноября ничего не осталось,"
                        + " а израсходовано ещё 130:00.");
    }

    @Test
    public void whatWasMovedAwayIsNoDeficit() {
        assertThat(card(Language.ENGLISH, status(40, 0, -40, 5)).course())
                .isEqualTo("Nothing is left for November; 5:00 used all the same.");
    }

    @Test
    public void barWithoutAnAllowanceIsAllOver() {
        assertThat(card(Language.ENGLISH, status(40, -384, 0, 130)).bar()).isEqualTo(new BudgetBar(0, 100, 0, 0, -1));
        assertThat(card(Language.ENGLISH, status(40, 0, -40, 0)).bar()).isEqualTo(new BudgetBar(0, 0, 0, 100, -1));
    }

    @Test
    public void markOfTodayIsNotExplainedWhereThereIsNone() {
        assertThat(card(Language.ENGLISH, status(40, -384, 0, 130)).pace()).isEmpty();
        assertThat(card(Language.ENGLISH, status(40, 0, 0, 10)).pace()).startsWith("Mark: today");
    }

    @Test
    public void partsCarryARealMinusSign() {
        assertThat(card(Language.ENGLISH, status(40, -384, 0, 130)).parts())
                .contains(new BudgetCard.Part("budget.carried", "\u2212384:00"));
    }

    private static BudgetCard card(Language language, BudgetStatus status) {
        return BudgetCard.of(status, new BudgetWords(Texts.in(language)), WEEK, TODAY);
    }

    private static BudgetStatus status(long base, long carried, long transferred, long spent) {
        long allowance = base + carried + transferred;
        return new BudgetStatus(
                BUDGET,
                new BudgetPeriod("2026-11", new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))),
                base * HOUR,
                carried * HOUR,
                0,
                transferred * HOUR,
                allowance * HOUR,
                spent * HOUR,
                0,
                (allowance - spent) * HOUR,
                Optional.empty(),
                OptionalLong.of(2 * spent * HOUR),
                BudgetState.OVER);
    }
}
