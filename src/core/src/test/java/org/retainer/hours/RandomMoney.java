package org.retainer.hours;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.retainer.account.Account;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetPrice;
import org.retainer.budget.BudgetScope;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Counting;
import org.retainer.budget.PeriodKind;
import org.retainer.rate.Rate;
import org.retainer.rate.RateCards;
import org.retainer.rate.RateKind;
import org.retainer.work.StoredSpending;
import org.retainer.work.StoredValues;
import org.retainer.work.WorkBases;
import org.retainer.work.WorkStore;

/** Changes budgets and rates at random, and sums what they count without any stored sum. */
final class RandomMoney {
    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final int MOST_BUDGETS = 3;

    private final Random random;
    private final List<Account> accounts;

    RandomMoney(Random random, List<Account> accounts) {
        this.random = random;
        this.accounts = accounts;
    }

    void change(Engine node) {
        Account account = accounts.get(random.nextInt(accounts.size()));
        if (random.nextInt(3) == 0) {
            changeRates(node, account);
            return;
        }
        node.stores.transactions().run(() -> {
            List<Budget> present = node.stores.budgets().of(account.id());
            if (present.size() >= MOST_BUDGETS) {
                node.stores.budgets().remove(present.get(0));
            } else if (present.isEmpty() || random.nextBoolean()) {
                node.stores.budgets().add(budget(account));
            } else {
                Budget before = present.get(0);
                node.stores
                        .budgets()
                        .replace(budget(account)
                                .change()
                                .id(before.id())
                                .version(before.version() + 1)
                                .build());
            }
        });
    }

    static StoredSpending slowSpending(Engine node) {
        return new StoredSpending(
                forgetful(node.stores.work()),
                node.stores.lateEntries(),
                node.stores.closings(),
                node.stores.hourLedger(),
                bases(node));
    }

    static StoredValues slowValues(Engine node) {
        return new StoredValues(forgetful(node.stores.work()), node.stores.hourLedger(), bases(node));
    }

    private static WorkBases bases(Engine node) {
        return new WorkBases(node.stores.accounts(), node.stores.budgets(), new RateCards(node.stores.rates()));
    }

    /** A store that knows all entries and has never stored a sum. */
    private static WorkStore forgetful(WorkStore store) {
        return (WorkStore) Proxy.newProxyInstance(
                WorkStore.class.getClassLoader(), new Class<?>[] {WorkStore.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "months", "totals" -> Map.of();
                        case "sums" -> List.of();
                        case "isComplete" -> false;
                        default -> {
                            try {
                                yield method.invoke(store, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        }
                    };
                });
    }

    private void changeRates(Engine node, Account account) {
        RateKind kind = random.nextBoolean() ? RateKind.BILL : RateKind.COST;
        Rate rate = new Rate(
                0,
                kind,
                kind == RateKind.BILL && random.nextBoolean() ? account.id() : 0,
                random.nextBoolean() ? "user" + random.nextInt(3) : "",
                "",
                Optional.of(Money.ofMinor(RUB, random.nextInt(100_000))),
                FIRST.plusDays(random.nextInt(1_000)));
        node.stores
                .transactions()
                .run(() -> node.work.changed(node.stores.rates().add(rate)));
    }

    private Budget budget(Account account) {
        LocalDate start = FIRST.plusDays(random.nextInt(30));
        return Budget.begin(
                        account.id(),
                        "B",
                        random.nextBoolean() ? BudgetUnit.HOURS : BudgetUnit.MONEY,
                        RUB,
                        PeriodKind.MONTH,
                        start)
                .counts(random.nextBoolean() ? Counting.ALL : Counting.BILLABLE)
                .scope(
                        random.nextBoolean()
                                ? BudgetScope.ALL
                                : new BudgetScope(Set.of(), Set.of(), Set.of(10_001L + random.nextInt(30))))
                .price(random.nextBoolean() ? BudgetPrice.NONE : BudgetPrice.of(Money.of(RUB, 1)))
                .build();
    }
}
