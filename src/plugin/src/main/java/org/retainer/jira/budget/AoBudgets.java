package org.retainer.jira.budget;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.retainer.budget.Budget;
import org.retainer.budget.Budgets;
import org.retainer.budget.Transfer;
import org.retainer.jira.store.Row;
import org.retainer.jira.store.Table;
import org.retainer.transaction.WriteConflict;

/** Budgets and the transfers between them in Active Objects. Budgets of any number of accounts are read by two questions. */
public final class AoBudgets implements Budgets {
    private static final String OF_ACCOUNT = "ACCOUNT_ID = ?";

    private final Table<StoredBudget, Long> budgets;
    private final Table<StoredBudgetTerm, Long> terms;
    private final Table<StoredTransfer, Long> transfers;
    private final Table<StoredBudgetGuard, Long> guards;

    public AoBudgets(ActiveObjects ao) {
        budgets = new Table<>(ao, StoredBudget.class, StoredBudget::getID);
        terms = new Table<>(ao, StoredBudgetTerm.class, StoredBudgetTerm::getID);
        transfers = new Table<>(ao, StoredTransfer.class, StoredTransfer::getID);
        guards = new Table<>(ao, StoredBudgetGuard.class, StoredBudgetGuard::getID);
    }

    @Override
    public Optional<Budget> byId(long id) {
        return budgets.one("ID = ?", id).flatMap(row -> read(List.of(row), terms.all("BUDGET_ID = ?", id)).stream()
                .findFirst());
    }

    @Override
    public List<Budget> of(long accountId) {
        List<StoredBudget> rows = budgets.all(OF_ACCOUNT, accountId);
        return rows.isEmpty() ? List.of() : read(rows, terms.all(OF_ACCOUNT, accountId));
    }

    @Override
    public Map<Long, List<Budget>> of(Collection<Long> accountIds) {
        return read(budgets.in("ACCOUNT_ID", accountIds), terms.in("ACCOUNT_ID", accountIds)).stream()
                .collect(Collectors.groupingBy(Budget::accountId));
    }

    @Override
    public Budget add(Budget budget) {
        StoredBudget row = budgets.add(BudgetRows.row(budget));
        Budget added = budget.change().id(row.getID()).build();
        terms.addAll(BudgetTerms.rows(added));
        return added;
    }

    @Override
    public void replace(Budget budget) {
        StoredBudget row = budgets.one("ID = ?", budget.id())
                .orElseThrow(() -> new WriteConflict("The budget is gone: " + budget.id()));
        BudgetRows.change(row, budget);
        terms.delete("BUDGET_ID = ?", budget.id());
        terms.addAll(BudgetTerms.rows(budget));
    }

    @Override
    public void remove(Budget budget) {
        terms.delete("BUDGET_ID = ?", budget.id());
        budgets.deleteSeen(List.of(budget.id()));
    }

    @Override
    public List<Transfer> transfers(long accountId) {
        return transfers.all(OF_ACCOUNT, accountId).stream()
                .map(BudgetRows::transfer)
                .toList();
    }

    @Override
    public Map<Long, List<Transfer>> transfers(Collection<Long> accountIds) {
        return transfers.in("ACCOUNT_ID", accountIds).stream()
                .map(BudgetRows::transfer)
                .sorted(Comparator.comparingLong(Transfer::id))
                .collect(Collectors.groupingBy(Transfer::accountId));
    }

    @Override
    public Transfer add(Transfer transfer) {
        return BudgetRows.transfer(transfers.add(BudgetRows.row(transfer)));
    }

    @Override
    public long writes(long accountId) {
        return guards.one(OF_ACCOUNT, accountId)
                .map(StoredBudgetGuard::getWriteCount)
                .orElse(0L);
    }

    /** Of two writers who have seen the same the second one waits for the first one's commit, and then finds the row gone. */
    @Override
    public void countWrite(long accountId, long seen) {
        if (seen > 0 && guards.delete("ACCOUNT_ID = ? AND WRITE_COUNT = ?", accountId, seen) != 1) {
            throw new WriteConflict("Somebody else has written budgets of account " + accountId);
        }
        guards.add(new Row().with("ACCOUNT_ID", accountId).with("WRITE_COUNT", seen + 1));
    }

    private static List<Budget> read(List<StoredBudget> rows, List<StoredBudgetTerm> stored) {
        Map<Long, List<StoredBudgetTerm>> termsOf = new HashMap<>();
        stored.forEach(term -> termsOf.computeIfAbsent(term.getBudgetId(), any -> new ArrayList<>())
                .add(term));
        return rows.stream()
                // a budget that is removed between the two questions has no terms any more
                .filter(row -> termsOf.containsKey(row.getID()))
                .map(row -> BudgetRows.budget(row, termsOf.get(row.getID())))
                .sorted(Comparator.comparing(Budget::start).thenComparing(Budget::id))
                .toList();
    }
}
