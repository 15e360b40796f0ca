package org.retainer.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetUnit;
import org.retainer.time.Period;

public class AlertTest {
    @Test
    public void halfOfABudgetIsAMilestoneAndNoDanger() {
        assertThat(alert(50, 100, OptionalLong.of(90)).isRisky()).isFalse();
        assertThat(alert(79, 100, OptionalLong.empty()).isRisky()).isFalse();
    }

    @Test
    public void fromEightyPercentOnOrWhenThePaceIsTooFastThereIsSomethingToDo() {
        assertThat(alert(80, 100, OptionalLong.empty()).isRisky()).isTrue();
        assertThat(alert(50, 100, OptionalLong.of(101)).isRisky()).isTrue();
        assertThat(alert(101, 100, OptionalLong.empty()).isRisky()).isTrue();
        assertThat(alert(1, 0, OptionalLong.empty()).isRisky()).isTrue();
    }

    private static Alert alert(long spent, long allowance, OptionalLong forecast) {
        return new Alert(
                1,
                1,
                1,
                "Support",
                BudgetUnit.HOURS,
                CurrencyUnit.EUR,
                new BudgetPeriod("2026-10", Period.of(YearMonth.of(2026, 10))),
                AlertKind.THRESHOLD,
                50,
                true,
                Instant.EPOCH,
                spent,
                allowance,
                forecast,
                Optional.empty(),
                1);
    }
}
