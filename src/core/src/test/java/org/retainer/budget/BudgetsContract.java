package org.retainer.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.Test;
import org.retainer.fixture.StoresContract;
import org.retainer.time.History;
import org.retainer.transaction.WriteConflict;

/** What every store of budgets does. */
public abstract class BudgetsContract extends StoresContract {
    private static final long ACCOUNT = 7;
    private static final long OTHER = 8;
    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final LocalDate START = LocalDate.of(2026, 10, 15);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @Test
    public void aBudgetComesBackWithAllItsFields() {
        Budget added = add(full());

        assertThat(added.id()).isPositive();
        assertThat(added).isEqualTo(full().change().id(added.id()).build());
        assertThat(budgets().byId(added.id())).contains(added);
        assertThat(budgets().of(ACCOUNT)).containsExactly(added);
        assertThat(budgets().of(OTHER)).isEmpty();
    }

    @Test
    public void aPlainBudgetComesBackToo() {
        Budget added = add(plain(ACCOUNT, START));

        assertThat(budgets().byId(added.id())).contains(added);
    }

    @Test
    public void budgetsComeByStartThenId() {
        Budget later = add(plain(ACCOUNT, DECEMBER));
        Budget first = add(plain(ACCOUNT, START));
        Budget second = add(plain(ACCOUNT, START));
        Budget foreign = add(plain(OTHER, START));

        assertThat(budgets().of(ACCOUNT)).containsExactly(first, second, later);
        assertThat(budgets().of(List.of(ACCOUNT, OTHER, 9L)))
                .hasSize(2)
                .containsEntry(ACCOUNT, List.of(first, second, later))
                .containsEntry(OTHER, List.of(foreign));
        assertThat(budgets().of(List.of())).isEmpty();
    }

    @Test
    public void aChangedCopyReplacesTheBudget() {
        Budget added = add(full());
        Budget changed = plain(ACCOUNT, NOVEMBER)
                .change()
                .id(added.id())
                .base(History.always(1L).from(DECEMBER, 2L))
                .version(2)
                .build();
        stores.transactions().run(() -> budgets().replace(changed));

        assertThat(budgets().of(ACCOUNT)).containsExactly(changed);

        Budget back = full().change().id(added.id()).version(3).build();
        stores.transactions().run(() -> budgets().replace(back));
        assertThat(budgets().byId(added.id())).contains(back);
    }

    @Test
    public void aRemovedBudgetIsGoneWithItsTerms() {
        Budget kept = add(full());
        Budget added = add(full());
        stores.transactions().run(() -> budgets().remove(added));

        assertThat(budgets().byId(added.id())).isEmpty();
        assertThat(budgets().of(ACCOUNT)).containsExactly(kept);
    }

    @Test
    public void transfersComeByAccountInTheirOrder() {
        Transfer first = add(transfer(ACCOUNT, "2026-10", 3600));
        Transfer second = add(transfer(ACCOUNT, "TOTAL", 9_999_999_999L));
        Transfer foreign = add(transfer(OTHER, "2026-Q4", 1));

        assertThat(budgets().transfers(ACCOUNT)).containsExactly(first, second);
        assertThat(budgets().transfers(List.of(ACCOUNT, OTHER, 9L)))
                .hasSize(2)
                .containsEntry(ACCOUNT, List.of(first, second))
                .containsEntry(OTHER, List.of(foreign));
        assertThat(budgets().transfers(9)).isEmpty();
    }

    @Test
    public void whoWritesHasSeenAllEarlierWrites() {
        long seen = budgets().writes(ACCOUNT);
        count(seen);
        long now = budgets().writes(ACCOUNT);

        assertThat(now).isGreaterThan(seen);
        assertThatThrownBy(() -> count(seen)).isInstanceOf(WriteConflict.class);
        count(now);
        count(budgets().writes(ACCOUNT));
        assertThatThrownBy(() -> count(seen)).isInstanceOf(WriteConflict.class);
        assertThatThrownBy(() -> count(now)).isInstanceOf(WriteConflict.class);
        assertThat(budgets().writes(OTHER)).isEqualTo(seen);
    }

    private void count(long seen) {
        stores.transactions().once(() -> {
            budgets().countWrite(ACCOUNT, seen);
            return seen;
        });
    }

    private Budget add(Budget budget) {
        return stores.transactions().run(() -> budgets().add(budget));
    }

    private Transfer add(Transfer transfer) {
        return stores.transactions().run(() -> budgets().add(transfer));
    }

    private Budgets budgets() {
        return stores.budgets();
    }

    private static Budget plain(long account, LocalDate start) {
        return Budget.begin(account, "Поддержка & Co 🙂", BudgetUnit.HOURS, RUB, PeriodKind.TOTAL, start)
                .thresholds(List.of())
                .build();
    }

    private static Budget full() {
        return Budget.begin(ACCOUNT, "Retainer", BudgetUnit.MONEY, RUB, PeriodKind.MONTH, START)
                .end(Optional.of(LocalDate.of(2027, 10, 14)))
                .base(History.always(5_000_000_000_000L)
                        .from(START, 20_000_000L)
                        .from(NOVEMBER, 0L))
                .counts(Counting.ALL)
                .scope(new BudgetScope(Set.of("SEO", "Контент, тексты"), Set.of("design"), Set.of(10_001L, 5L)))
                .rollover(History.always(Rollover.NONE)
                        .from(
                                NOVEMBER,
                                new Rollover(true, true, OptionalLong.of(7_200_000_000_000L), OptionalInt.of(3)))
                        .from(DECEMBER, new Rollover(true, false, OptionalLong.empty(), OptionalInt.empty())))
                .price(History.always(BudgetPrice.NONE)
                        .from(START, BudgetPrice.of(Money.of(RUB, 80_000)))
                        .from(NOVEMBER, BudgetPrice.of(Money.of(RUB, 0), Money.ofMinor(RUB, 250_001)))
                        .from(DECEMBER, BudgetPrice.NONE))
                .thresholds(List.of(50, 80, 100, 999))
                .version(4)
                .build();
    }

    private static Transfer transfer(long account, String period, long amount) {
        Instant at = Instant.parse("2026-10-20T10:15:30Z");
        return new Transfer(0, account, 1, period, 2, "2026-11", amount, "Срочно: баннеры", "anna", at);
    }
}
