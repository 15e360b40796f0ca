package org.retainer.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.Test;
import org.retainer.fixture.StoresContract;
import org.retainer.transaction.WriteConflict;

/** What every store of rates does. */
public abstract class RatesContract extends StoresContract {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Optional<Money> RUB = Optional.of(Money.parse("RUB 1250.50"));

    @Test
    public void ratesComeBackWithAllTheirFields() {
        Rate personal = add(rate(RateKind.BILL, 7, "anna", "", RUB, DAY));
        Rate activity = add(rate(RateKind.BILL, 0, "", "Дизайн & SEO 🙂", RUB, DAY));
        Rate end = add(rate(RateKind.COST, 0, "anna", "", Optional.empty(), DAY));
        Rate yen = add(rate(RateKind.COST, 0, "anna", "", Optional.of(Money.parse("JPY 500")), DAY.plusDays(1)));

        assertThat(rates().byId(personal.id())).contains(personal);
        assertThat(rates().byId(activity.id())).contains(activity);
        assertThat(rates().list(RateFilter.ALL)).containsExactly(personal, activity, end, yen);
        assertThat(rates().byId(yen.id() + 1)).isEmpty();
    }

    @Test
    public void filtersNarrowByEveryField() {
        Rate personal = add(rate(RateKind.BILL, 7, "anna", "", RUB, DAY));
        Rate activity = add(rate(RateKind.BILL, 7, "", "SEO", RUB, DAY));
        Rate plain = add(rate(RateKind.BILL, 0, "", "", RUB, DAY));
        Rate cost = add(rate(RateKind.COST, 0, "anna", "", RUB, DAY));

        assertThat(rates().list(RateFilter.ALL.of(RateKind.COST))).containsExactly(cost);
        assertThat(rates().list(RateFilter.ALL.ofAccount(7))).containsExactly(personal, activity);
        assertThat(rates().list(RateFilter.ALL.ofAccount(0))).containsExactly(plain, cost);
        assertThat(rates().list(RateFilter.ALL.ofPerson("anna"))).containsExactly(personal, cost);
        assertThat(rates().list(RateFilter.ALL.ofPerson(""))).containsExactly(activity, plain);
        assertThat(rates().list(RateFilter.ALL.ofActivity("SEO"))).containsExactly(activity);
        assertThat(rates().list(RateFilter.ALL.ofActivity("").ofPerson(""))).containsExactly(plain);
    }

    @Test
    public void sameSubjectCurrencyAndDayIsStoredOnce() {
        add(rate(RateKind.BILL, 7, "anna", "", RUB, DAY));

        assertThatThrownBy(() -> stores.transactions().once(() -> rates().add(
                                rate(RateKind.BILL, 7, "anna", "", Optional.of(Money.parse("RUB 1")), DAY))))
                .isInstanceOf(WriteConflict.class);
        add(rate(RateKind.BILL, 7, "anna", "", Optional.of(Money.of(CurrencyUnit.USD, 1)), DAY));
        add(rate(RateKind.BILL, 7, "anna", "", RUB, DAY.plusDays(1)));
        add(rate(RateKind.BILL, 8, "anna", "", RUB, DAY));
        assertThat(rates().list(RateFilter.ALL)).hasSize(4);
    }

    @Test
    public void removedRateIsGoneAndItsDayIsFree() {
        Rate added = add(rate(RateKind.BILL, 7, "anna", "", RUB, DAY));
        remove(added);

        assertThat(rates().byId(added.id())).isEmpty();
        assertThatThrownBy(() -> stores.transactions().once(() -> {
                    rates().remove(added);
                    return null;
                }))
                .isInstanceOf(WriteConflict.class);
        assertThat(add(rate(RateKind.BILL, 7, "anna", "", RUB, DAY)).id()).isGreaterThan(added.id());
    }

    @Test
    public void everyChangeMovesTheMark() {
        assertThat(rates().mark()).isEqualTo(new RatesMark(0, 0));
        Rate first = add(rate(RateKind.BILL, 7, "anna", "", RUB, DAY));
        RatesMark one = rates().mark();
        Rate second = add(rate(RateKind.BILL, 7, "anna", "", RUB, DAY.plusDays(1)));
        RatesMark two = rates().mark();
        remove(first);
        RatesMark left = rates().mark();
        remove(second);
        add(rate(RateKind.BILL, 7, "anna", "", RUB, DAY.plusDays(1)));

        assertThat(one).isEqualTo(new RatesMark(1, first.id()));
        assertThat(two).isEqualTo(new RatesMark(2, second.id()));
        assertThat(left).isEqualTo(new RatesMark(1, second.id()));
        assertThat(rates().mark()).isNotIn(one, two, left);
    }

    @Test
    public void cardsFollowWhatIsStored() {
        RateCards cards = new RateCards(rates());
        Rate first = add(rate(RateKind.BILL, 0, "", "", RUB, DAY));
        assertThat(cards.current().bill(7, CurrencyUnit.of("RUB"), "anna", "", DAY))
                .isEqualTo(RUB);
        assertThat(cards.current()).isSameAs(cards.current());

        remove(first);
        assertThat(cards.current().bill(7, CurrencyUnit.of("RUB"), "anna", "", DAY))
                .isEmpty();
    }

    private Rate add(Rate rate) {
        return stores.transactions().run(() -> rates().add(rate));
    }

    private void remove(Rate rate) {
        stores.transactions().run(() -> rates().remove(rate));
    }

    private Rates rates() {
        return stores.rates();
    }

    private static Rate rate(
            RateKind kind, long account, String person, String activity, Optional<Money> amount, LocalDate from) {
        return new Rate(0, kind, account, person, activity, amount, from);
    }
}
