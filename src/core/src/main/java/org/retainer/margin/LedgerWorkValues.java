package org.retainer.margin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.account.Account;
import org.retainer.budget.Budgets;
import org.retainer.hours.HourFilter;
import org.retainer.hours.HourLedger;
import org.retainer.hours.Placement;
import org.retainer.hours.WorkShare;
import org.retainer.rate.RateCard;
import org.retainer.rate.RateCards;
import org.retainer.time.Period;

/** Values hours straight from the ledger, by the rates and budgets of this moment. */
public final class LedgerWorkValues implements WorkValues {
    private final HourLedger ledger;
    private final RateCards rates;
    private final Budgets budgets;

    public LedgerWorkValues(HourLedger ledger, RateCards rates, Budgets budgets) {
        this.ledger = ledger;
        this.rates = rates;
        this.budgets = budgets;
    }

    @Override
    public Map<Long, WorkValue> of(Collection<Account> accounts, Period days) {
        Map<Long, WorkValue> values = new HashMap<>();
        for (Account account : accounts) {
            values.put(
                    account.id(),
                    byMonth(account, days).values().stream()
                            .reduce(WorkValue.zero(account.currency()), WorkValue::plus));
        }
        return values;
    }

    @Override
    public SortedMap<YearMonth, WorkValue> byMonth(Account account, Period days) {
        Sums sums = new Sums(account, rates.current());
        for (YearMonth month = YearMonth.from(days.from());
                !month.isAfter(YearMonth.from(days.to()));
                month = month.plusMonths(1)) {
            sums.months.put(month, WorkValue.zero(account.currency()));
        }
        HourFilter filter = HourFilter.of(account.id(), days);
        FeePaid fees = new FeePaid(budgets.of(account.id()));
        boolean hourlyByEntry = fees.dependsOnEntries();
        ledger.shares(filter).forEach(share -> sums.add(share, !hourlyByEntry && !fees.holdsAllOf(share.day())));
        if (hourlyByEntry) {
            ledger.forEach(filter.withBillable(Optional.of(true)), entry -> {
                if (!fees.holds(entry)) {
                    sums.addHourly(entry.placement());
                }
            });
        }
        return sums.months;
    }

    /** The values of one account's months in the making. */
    private static final class Sums {
        private final Account account;
        private final RateCard card;
        private final SortedMap<YearMonth, WorkValue> months = new TreeMap<>();

        Sums(Account account, RateCard card) {
            this.account = account;
            this.card = card;
        }

        void add(WorkShare share, boolean hourly) {
            CurrencyUnit currency = account.currency();
            Optional<Money> bill = bill(share.authorKey(), share.activity(), share.day());
            Optional<Money> cost = card.cost(currency, share.authorKey(), share.day());
            months.computeIfPresent(
                    YearMonth.from(share.day()),
                    (month, sum) -> new WorkValue(
                            sum.cost().plus(share.seconds(), cost),
                            sum.billable().plus(share.billableSeconds(), bill),
                            hourly ? sum.hourly().plus(share.billableSeconds(), bill) : sum.hourly()));
        }

        void addHourly(Placement placement) {
            Optional<Money> bill = bill(placement.authorKey(), placement.activity(), placement.day());
            months.computeIfPresent(
                    YearMonth.from(placement.day()),
                    (month, sum) -> new WorkValue(
                            sum.cost(), sum.billable(), sum.hourly().plus(placement.billableSeconds(), bill)));
        }

        private Optional<Money> bill(String person, String activity, LocalDate day) {
            return card.bill(account.id(), account.currency(), person, activity, day);
        }
    }
}
