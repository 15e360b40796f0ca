package org.retainer.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.retainer.account.Account;
import org.retainer.account.Accounts;
import org.retainer.budget.Budget;
import org.retainer.budget.BudgetUnit;
import org.retainer.budget.Budgets;
import org.retainer.rate.RateCards;
import org.retainer.rate.RateTable;

/** Reads what decides about the sums of accounts. */
public final class WorkBases {
    private final Accounts accounts;
    private final Budgets budgets;
    private final RateCards rates;

    public WorkBases(Accounts accounts, Budgets budgets, RateCards rates) {
        this.accounts = accounts;
        this.budgets = budgets;
        this.rates = rates;
    }

    /** Answers the bases of accounts by their ids; of one that is unknown, as that of unassigned entries. */
    Map<Long, WorkBasis> ofIds(Collection<Long> accountIds) {
        Map<Long, Account> known = accounts.byIds(accountIds);
        Map<Long, List<Budget>> theirs = budgets.of(accountIds);
        RateTable table = rates.current();
        Map<Long, WorkBasis> bases = new HashMap<>();
        for (long id : accountIds) {
            bases.put(
                    id,
                    new WorkBasis(
                            id,
                            Optional.ofNullable(known.get(id)).map(Account::currency),
                            theirs.getOrDefault(id, List.of()),
                            table));
        }
        return bases;
    }

    Map<Long, WorkBasis> of(Collection<Account> wanted) {
        List<Long> ids = wanted.stream().map(Account::id).toList();
        Map<Long, List<Budget>> theirs = budgets.of(ids);
        RateTable table = rates.current();
        Map<Long, WorkBasis> bases = new HashMap<>();
        for (Account account : wanted) {
            bases.put(
                    account.id(),
                    new WorkBasis(
                            account.id(),
                            Optional.of(account.currency()),
                            theirs.getOrDefault(account.id(), List.of()),
                            table));
        }
        return bases;
    }

    /** Answers bases that know of these budgets only. */
    Map<Long, WorkBasis> ofBudgets(Collection<Budget> wanted) {
        boolean priced = wanted.stream().anyMatch(budget -> budget.unit() == BudgetUnit.MONEY);
        RateTable table = priced ? rates.current() : RateTable.of(List.of());
        Map<Long, List<Budget>> byAccount = new HashMap<>();
        wanted.forEach(budget -> byAccount
                .computeIfAbsent(budget.accountId(), any -> new ArrayList<>())
                .add(budget));
        Map<Long, WorkBasis> bases = new HashMap<>();
        byAccount.forEach((id, theirs) ->
                bases.put(id, new WorkBasis(id, Optional.of(theirs.get(0).currency()), theirs, table)));
        return bases;
    }
}
