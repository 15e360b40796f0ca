package org.retainer.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.Test;

public class RateTableTest {
    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final long ACME = 7;

    private final List<Rate> rates = new ArrayList<>();

    @Test
    public void mostSpecificRateWins() {
        bill(0, "", "", "RUB 100", DAY);
        assertThat(found()).contains(rub(100));
        bill(0, "", "SEO", "RUB 200", DAY);
        assertThat(found()).contains(rub(200));
        bill(0, "anna", "", "RUB 300", DAY);
        assertThat(found()).contains(rub(300));
        bill(ACME, "", "", "RUB 400", DAY);
        assertThat(found()).contains(rub(400));
        bill(ACME, "", "SEO", "RUB 500", DAY);
        assertThat(found()).contains(rub(500));
        bill(ACME, "anna", "", "RUB 600", DAY);
        assertThat(found()).contains(rub(600));
    }

    @Test
    public void rateHoldsFromItsDayUntilTheNext() {
        bill(ACME, "", "", "RUB 100", DAY);
        bill(ACME, "", "", "RUB 200", DAY.plusDays(10));

        assertThat(table().bill(ACME, RUB, "anna", "", DAY.minusDays(1))).isEmpty();
        assertThat(table().bill(ACME, RUB, "anna", "", DAY)).contains(rub(100));
        assertThat(table().bill(ACME, RUB, "anna", "", DAY.plusDays(9))).contains(rub(100));
        assertThat(table().bill(ACME, RUB, "anna", "", DAY.plusDays(10))).contains(rub(200));
    }

    @Test
    public void endedRateLeavesTheLessSpecificOne() {
        bill(ACME, "anna", "", "RUB 600", DAY);
        bill(ACME, "", "", "RUB 400", DAY);
        end(ACME, "anna", "", DAY.plusDays(5));

        assertThat(table().bill(ACME, RUB, "anna", "", DAY.plusDays(4))).contains(rub(600));
        assertThat(table().bill(ACME, RUB, "anna", "", DAY.plusDays(5))).contains(rub(400));
    }

    @Test
    public void activitiesAreComparedWithoutCase() {
        bill(ACME, "", "SEO", "RUB 500", DAY);
        bill(ACME, "", "seo", "RUB 600", DAY.plusDays(5));

        assertThat(table().bill(ACME, RUB, "anna", "Seo", DAY)).contains(rub(500));
        assertThat(table().bill(ACME, RUB, "anna", "SEO", DAY.plusDays(5))).contains(rub(600));
        end(ACME, "", "Seo", DAY.plusDays(9));
        assertThat(table().bill(ACME, RUB, "anna", "SEO", DAY.plusDays(9))).isEmpty();
    }

    @Test
    public void onlyRatesInTheAccountsCurrencyTakePart() {
        bill(0, "anna", "", "USD 30", DAY);
        bill(0, "", "", "RUB 100", DAY);

        assertThat(table().bill(ACME, RUB, "anna", "", DAY)).contains(rub(100));
        assertThat(table().bill(ACME, USD, "anna", "", DAY)).contains(Money.parse("USD 30"));
        assertThat(table().bill(ACME, CurrencyUnit.EUR, "anna", "", DAY)).isEmpty();
    }

    @Test
    public void endAppliesToEveryCurrency() {
        bill(0, "anna", "", "USD 30", DAY);
        bill(0, "anna", "", "RUB 100", DAY);
        end(0, "anna", "", DAY.plusDays(1));

        assertThat(table().bill(ACME, RUB, "anna", "", DAY.plusDays(1))).isEmpty();
        assertThat(table().bill(ACME, USD, "anna", "", DAY.plusDays(1))).isEmpty();
    }

    @Test
    public void rateOfZeroIsARate() {
        bill(ACME, "", "", "RUB 0", DAY);

        assertThat(table().bill(ACME, RUB, "anna", "", DAY)).contains(rub(0));
    }

    @Test
    public void costIsOnesOwnOrTheInstallations() {
        rates.add(new Rate(1, RateKind.COST, 0, "", "", Optional.of(rub(50)), DAY));
        rates.add(new Rate(2, RateKind.COST, 0, "anna", "", Optional.of(rub(70)), DAY));
        bill(0, "ivan", "", "RUB 999", DAY);

        assertThat(table().cost(RUB, "anna", DAY)).contains(rub(70));
        assertThat(table().cost(RUB, "ivan", DAY)).contains(rub(50));
        assertThat(table().cost(USD, "anna", DAY)).isEmpty();
        assertThat(table().cost(RUB, "anna", DAY.minusDays(1))).isEmpty();
    }

    @Test
    public void tableAgreesWithGoingThroughAllRates() {
        Random random = new Random(41);
        for (int life = 0; life < 300; life++) {
            rates.clear();
            for (int i = random.nextInt(40); i > 0; i--) {
                addRandom(random);
            }
            RateTable table = table();
            for (int question = 0; question < 60; question++) {
                long account = random.nextInt(3);
                CurrencyUnit currency = random.nextBoolean() ? RUB : USD;
                String person = "p" + random.nextInt(3);
                String activity = random.nextBoolean() ? "" : "a" + random.nextInt(2);
                LocalDate day = DAY.plusDays(random.nextInt(12) - 1);
                assertThat(table.bill(account, currency, person, activity, day))
                        .as("life %s, question %s", life, question)
                        .isEqualTo(slowBill(account, currency, person, activity, day));
                assertThat(table.cost(currency, person, day)).isEqualTo(slowCost(currency, person, day));
            }
        }
    }

    /** Scores every rate that could apply and takes the best; the end of a subject takes its earlier rates out. */
    private Optional<Money> slowBill(
            long account, CurrencyUnit currency, String person, String activity, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.kind() == RateKind.BILL)
                .filter(rate -> rate.accountId() == 0 || rate.accountId() == account)
                .filter(rate -> rate.person().isEmpty() || rate.person().equals(person))
                .filter(rate -> rate.activity().isEmpty() || rate.activity().equals(activity))
                .filter(rate -> stands(rate, currency, day))
                .max(Comparator.<Rate>comparingInt(rate -> (rate.accountId() != 0 ? 4 : 0)
                                + (rate.person().isEmpty() ? 0 : 2)
                                + (rate.activity().isEmpty() ? 0 : 1))
                        .thenComparing(Rate::from))
                .flatMap(Rate::amount);
    }

    private Optional<Money> slowCost(CurrencyUnit currency, String person, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.kind() == RateKind.COST)
                .filter(rate -> rate.person().isEmpty() || rate.person().equals(person))
                .filter(rate -> stands(rate, currency, day))
                .max(Comparator.comparing((Rate rate) -> rate.person().length()).thenComparing(Rate::from))
                .flatMap(Rate::amount);
    }

    private boolean stands(Rate rate, CurrencyUnit currency, LocalDate day) {
        boolean ended = rates.stream()
                .anyMatch(end -> end.amount().isEmpty()
                        && RateSubject.of(end).equals(RateSubject.of(rate))
                        && end.from().isAfter(rate.from())
                        && !end.from().isAfter(day));
        return rate.amount().isPresent()
                && rate.amount().get().getCurrencyUnit().equals(currency)
                && !rate.from().isAfter(day)
                && !ended;
    }

    private void addRandom(Random random) {
        boolean cost = random.nextInt(4) == 0;
        int who = random.nextInt(3);
        String person = who == 1 ? "p" + random.nextInt(3) : "";
        String activity = who == 2 && !cost ? "a" + random.nextInt(2) : "";
        Optional<Money> amount = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(Money.ofMajor(random.nextBoolean() ? RUB : USD, random.nextInt(1000)));
        Rate rate = new Rate(
                rates.size() + 1,
                cost ? RateKind.COST : RateKind.BILL,
                cost ? 0 : random.nextInt(3),
                person,
                activity,
                amount,
                DAY.plusDays(random.nextInt(10)));
        boolean taken = rates.stream()
                .anyMatch(other -> RateSubject.of(other).equals(RateSubject.of(rate))
                        && other.from().equals(rate.from())
                        && other.amount()
                                .map(Money::getCurrencyUnit)
                                .equals(rate.amount().map(Money::getCurrencyUnit)));
        if (!taken) {
            rates.add(rate);
        }
    }

    private Optional<Money> found() {
        return table().bill(ACME, RUB, "anna", "SEO", DAY);
    }

    private RateTable table() {
        return RateTable.of(rates);
    }

    private void bill(long account, String person, String activity, String amount, LocalDate from) {
        rates.add(new Rate(
                rates.size() + 1, RateKind.BILL, account, person, activity, Optional.of(Money.parse(amount)), from));
    }

    private void end(long account, String person, String activity, LocalDate from) {
        rates.add(new Rate(rates.size() + 1, RateKind.BILL, account, person, activity, Optional.empty(), from));
    }

    private static Money rub(long amount) {
        return Money.ofMajor(RUB, amount);
    }
}
