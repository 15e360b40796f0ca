package org.retainer.benchmark;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.access.People;
import org.retainer.access.Person;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.BudgetStatuses;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.PeriodKind;
import org.retainer.budget.Rollover;
import org.retainer.hours.ClosedAccountHours;
import org.retainer.hours.DirtyMonths;
import org.retainer.hours.HourLedger;
import org.retainer.hours.TotalsUpkeep;
import org.retainer.jira.budget.AoBudgets;
import org.retainer.jira.hours.AoClosings;
import org.retainer.jira.rate.AoRates;
import org.retainer.jira.work.AoLateEntries;
import org.retainer.jira.work.AoWorkStore;
import org.retainer.margin.Margins;
import org.retainer.portfolio.LedgerFigures;
import org.retainer.portfolio.PortfolioRows;
import org.retainer.rate.Rate;
import org.retainer.rate.RateCards;
import org.retainer.rate.RateKind;
import org.retainer.time.InstallationTime;
import org.retainer.time.WorkingDays;
import org.retainer.transaction.Transactions;
import org.retainer.work.StoredSpending;
import org.retainer.work.StoredValues;
import org.retainer.work.WorkBases;
import org.retainer.work.WorkTotals;

/** Budgets and rates of a made-up agency, and what is read of them. */
final class Books {
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final long MONTH_OF_HOURS = 60 * 3600;
    private static final long MONTH_OF_MONEY = 400_000;

    private final AoBudgets budgets;
    private final AoRates rates;
    private final Transactions transactions;
    private final BudgetStatuses statuses;
    private final PortfolioRows portfolio;
    private final TotalsUpkeep upkeep;

    Books(
            ActiveObjects activeObjects,
            Transactions transactions,
            Accounts accounts,
            HourLedger ledger,
            DirtyMonths dirtyMonths,
            InstallationTime time) {
        this.transactions = transactions;
        budgets = new AoBudgets(activeObjects);
        rates = new AoRates(activeObjects);
        AoWorkStore store = new AoWorkStore(activeObjects);
        AoLateEntries late = new AoLateEntries(activeObjects);
        WorkBases bases = new WorkBases(accounts, budgets, new RateCards(rates));
        StoredSpending spending = new StoredSpending(store, late, new AoClosings(activeObjects), ledger, bases);
        StoredValues values = new StoredValues(store, ledger, bases);
        WorkingDays weekdays = new WorkingDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), List.of());
        statuses = new BudgetStatuses(budgets, spending, () -> weekdays);
        portfolio = new PortfolioRows(
                new LedgerFigures(new Margins(values, budgets, statuses, time), values, statuses),
                new ClosedAccountHours(accounts, ledger, time),
                new Staff());
        upkeep = new TotalsUpkeep(
                dirtyMonths, new WorkTotals(store, late, bases, accounts, ledger, transactions), transactions);
    }

    /** Agrees two budgets with a client: hours by the month that roll over, and money by the quarter; and a rate. */
    void agree(Account account) {
        transactions.run(() -> {
            budgets.add(Budget.begin(account.id(), "Hours", BudgetUnit.HOURS, EUR, PeriodKind.MONTH, Agency.FIRST_DAY)
                    .base(MONTH_OF_HOURS)
                    .rollover(new Rollover(true, true, OptionalLong.empty(), OptionalInt.of(3)))
                    .price(BudgetPrice.of(Money.of(EUR, 5000), Money.of(EUR, 90)))
                    .build());
            budgets.add(Budget.begin(account.id(), "Money", BudgetUnit.MONEY, EUR, PeriodKind.QUARTER, Agency.FIRST_DAY)
                    .base(MONTH_OF_MONEY)
                    .build());
            rates.add(rate(RateKind.BILL, account.id(), "", Agency.FIRST_DAY, 80));
            rates.add(rate(RateKind.BILL, account.id(), "", Agency.FIRST_DAY.plusYears(1), 85));
        });
    }

    /** Sets what an hour costs. */
    void open() {
        transactions.run(() -> {
            rates.add(rate(RateKind.BILL, 0, "", Agency.FIRST_DAY, 70));
            rates.add(rate(RateKind.COST, 0, "", Agency.FIRST_DAY, 35));
        });
    }

    BudgetStatuses statuses() {
        return statuses;
    }

    PortfolioRows portfolio() {
        return portfolio;
    }

    TotalsUpkeep upkeep() {
        return upkeep;
    }

    private static Rate rate(RateKind kind, long account, String person, LocalDate from, int euros) {
        return new Rate(0, kind, account, person, "", Optional.of(Money.of(EUR, euros)), from);
    }

    /** Everybody is still there, under the name of their key. */
    private static final class Staff implements People {
        @Override
        public Optional<Person> byName(String name) {
            return Optional.of(byKey(name));
        }

        @Override
        public Person byKey(String key) {
            return new Person(key, key, key, true);
        }
    }
}
