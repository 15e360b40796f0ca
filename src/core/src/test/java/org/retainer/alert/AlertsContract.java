package org.retainer.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.junit.Test;
import org.retainer.budget.BudgetPeriod;
import org.retainer.budget.BudgetUnit;
import org.retainer.fixture.StoresContract;
import org.retainer.time.Period;
import org.retainer.transaction.WriteConflict;

/** What every store of alerts does. */
public abstract class AlertsContract extends StoresContract {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final BudgetPeriod NOVEMBER = new BudgetPeriod("2026-11", Period.of(YearMonth.of(2026, 11)));
    private static final BudgetPeriod ENDLESS =
            new BudgetPeriod("TOTAL", new Period(LocalDate.of(2026, 1, 15), LocalDate.MAX));

    @Test
    public void whatIsRaisedIsReadBack() {
        Alert hours = add(alert(1, 10, NOVEMBER, 80, true));
        Alert total = add(alert(1, 11, ENDLESS, 0, true));

        assertThat(stores.alerts().byId(hours.id())).contains(hours);
        assertThat(stores.alerts().byId(total.id())).contains(total);
        assertThat(stores.alerts().of(10, "2026-11")).containsExactly(hours);
        assertThat(stores.alerts().of(10, "2026-12")).isEmpty();
    }

    @Test
    public void aLineIsCrossedOnce() {
        add(alert(1, 10, NOVEMBER, 80, true));
        assertThatThrownBy(
                        () -> stores.transactions().once(() -> stores.alerts().add(alert(1, 10, NOVEMBER, 80, false))))
                .isInstanceOf(WriteConflict.class);
        add(alert(1, 10, NOVEMBER, 100, true));
        add(alert(1, 11, NOVEMBER, 80, true));
        assertThat(stores.alerts().taken(List.of("ALERT:10:2026-11:80", "ALERT:10:2026-11:50", "ALERT:11:2026-11:80")))
                .containsExactlyInAnyOrder("ALERT:10:2026-11:80", "ALERT:11:2026-11:80");
        assertThat(stores.alerts().taken(List.of())).isEmpty();
    }

    @Test
    public void onlyWhatPeopleWereToldIsListedNewestFirst() {
        Alert first = add(alert(1, 10, NOVEMBER, 50, true));
        add(alert(1, 10, NOVEMBER, 80, false));
        Alert last = add(alert(1, 10, NOVEMBER, 100, true));
        add(alert(2, 12, NOVEMBER, 100, true));

        assertThat(stores.alerts().list(1, 0, 10)).containsExactly(last, first);
        assertThat(stores.alerts().list(1, 1, 10)).containsExactly(first);
        assertThat(stores.alerts().count(1)).isEqualTo(2);
    }

    @Test
    public void whatNobodyHasDismissedIsOpenWhileItsPeriodLasts() {
        Alert november = add(alert(1, 10, NOVEMBER, 80, true));
        Alert total = add(alert(2, 11, ENDLESS, 0, true));
        add(alert(1, 10, NOVEMBER, 50, false));

        assertThat(stores.alerts().open(List.of(1L, 2L, 3L), TODAY)).containsExactly(total, november);
        assertThat(stores.alerts().open(List.of(1L, 2L), TODAY.plusMonths(1))).containsExactly(total);
        assertThat(stores.alerts().open(List.of(1L), TODAY.minusMonths(1))).isEmpty();
        Alert seen = november.seenBy("anna", NOW);
        stores.transactions().run(() -> stores.alerts().replace(seen));
        assertThat(stores.alerts().byId(november.id())).contains(seen);
        assertThat(stores.alerts().open(List.of(1L, 2L), TODAY)).containsExactly(total);
        assertThat(stores.alerts().open(List.of(), TODAY)).isEmpty();
    }

    private Alert add(Alert alert) {
        return stores.transactions().run(() -> stores.alerts().add(alert));
    }

    private static Alert alert(long account, long budget, BudgetPeriod period, int threshold, boolean told) {
        return new Alert(
                0,
                account,
                budget,
                "Поддержка",
                BudgetUnit.HOURS,
                CurrencyUnit.of("RUB"),
                period,
                threshold == 0 ? AlertKind.FORECAST : AlertKind.THRESHOLD,
                threshold,
                told,
                NOW,
                90_000,
                -100,
                threshold == 0 ? OptionalLong.of(123_456_789_012L) : OptionalLong.empty(),
                Optional.empty(),
                1);
    }
}
